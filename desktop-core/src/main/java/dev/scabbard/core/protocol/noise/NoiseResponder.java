package dev.scabbard.core.protocol.noise;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.secret.SecretBytes;
import java.security.MessageDigest;
import java.util.Optional;

/// The server's side of the Noise NK handshake (Excalibur, E 4.3): [#answer], then [#sessionKey].
public final class NoiseResponder implements AutoCloseable {

    private static final Group GROUP = Group.ristretto255();

    private final SecretBytes privateKey;
    private final SecretBytes ephemeral;
    private final NoiseNk state = new NoiseNk();

    /// @param privateKey the server's scalar, stays the caller's
    public NoiseResponder(SecretBytes privateKey) {
        this(privateKey, GROUP.randomScalar());
    }

    /// @param ephemeral the scalar that life chooses at random; taken over
    NoiseResponder(SecretBytes privateKey, SecretBytes ephemeral) {
        this.privateKey = privateKey.copy();
        this.ephemeral = ephemeral;
    }

    /// Takes the client's message.
    ///
    /// @return the second message, 48 bytes, or empty when the client does not know the public key, or sent no message
    public Optional<byte[]> answer(byte[] message) {
        if (message.length != NoiseNk.MESSAGE_LENGTH) {
            return Optional.empty();
        }
        try {
            return answer(GROUP.decode(NoiseNk.element(message)), NoiseNk.tag(message));
        } catch (ProtocolProblem _) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> answer(Element theirs, byte[] tag) {
        if (!MessageDigest.isEqual(state.tagUnder(GROUP.sharedSecret(privateKey, theirs)), tag)) {
            return Optional.empty();
        }
        byte[] ownTag = state.tagUnder(GROUP.sharedSecret(ephemeral, theirs));
        return Optional.of(NoiseNk.message(GROUP.multiplyBase(ephemeral), ownTag));
    }

    /// The key of the session, 32 bytes, the caller's to close. To be used only after [#answer] gave a message.
    public SecretBytes sessionKey() {
        return state.sessionKey();
    }

    /// Wipes what the handshake held; a key that was given out stays.
    @Override
    public void close() {
        privateKey.close();
        ephemeral.close();
        state.close();
    }
}
