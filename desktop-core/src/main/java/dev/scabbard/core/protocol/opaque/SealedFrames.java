package dev.scabbard.core.protocol.opaque;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.secret.SecretBytes;

/// Messages that travel as ExEF in binary frames (Excalibur, C 2.1).
///
/// @param exef the version that travels
/// @param key 32 bytes, owned
record SealedFrames(Exef exef, SecretBytes key) implements AutoCloseable {

    SocketFrame clientFrame(AuthMessage message) {
        return seal(message.toClientFrame());
    }

    SocketFrame serverFrame(AuthMessage message) {
        return seal(message.toSealedServerText());
    }

    private SocketFrame seal(String text) {
        return new SocketFrame.Binary(exef.seal(key, text.getBytes(UTF_8)));
    }

    /// @throws ExefProblem when it does not open
    /// @throws ProtocolProblem.MalformedReply when it holds no message
    AuthMessage open(byte[] sealed) {
        return AuthMessage.parse(new String(exef.open(key, sealed), UTF_8));
    }

    /// Wipes the key.
    @Override
    public void close() {
        key.close();
    }
}
