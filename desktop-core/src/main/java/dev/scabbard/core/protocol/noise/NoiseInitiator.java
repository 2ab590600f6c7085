package dev.scabbard.core.protocol.noise;

import dev.scabbard.core.protocol.EnrolmentProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.secret.SecretBytes;
import java.security.MessageDigest;

/// The client's side of the Noise NK handshake (Excalibur, E 4.3): [#start], then [#finish].
public final class NoiseInitiator implements AutoCloseable {

    private static final Group GROUP = Group.ristretto255();

    private final Element serverPublic;
    private final SecretBytes ephemeral;
    private final NoiseNk state = new NoiseNk();

    /// @param serverPublic the server's public key
    public NoiseInitiator(Element serverPublic) {
        this(serverPublic, GROUP.randomScalar());
    }

    /// @param ephemeral the scalar that life chooses at random; taken over
    NoiseInitiator(Element serverPublic, SecretBytes ephemeral) {
        this.serverPublic = serverPublic;
        this.ephemeral = ephemeral;
    }

    /// The first message, 48 bytes. To be asked for once.
    public byte[] start() {
        byte[] tag = state.tagUnder(GROUP.sharedSecret(ephemeral, serverPublic));
        return NoiseNk.message(GROUP.multiplyBase(ephemeral), tag);
    }

    /// Takes the server's message.
    ///
    /// @param message 48 bytes
    /// @return the key of the session, 32 bytes, the caller's to close
    /// @throws EnrolmentProblem.ServerProofWrong when the server does not hold the private key
    /// @throws ProtocolProblem.MalformedReply when it is no message
    /// @throws ProtocolProblem.UnsafeElement when its element is the identity
    public SecretBytes finish(byte[] message) {
        if (message.length != NoiseNk.MESSAGE_LENGTH) {
            throw new ProtocolProblem.MalformedReply();
        }
        Element theirs = GROUP.decode(NoiseNk.element(message));
        byte[] expected = state.tagUnder(GROUP.sharedSecret(ephemeral, theirs));
        if (!MessageDigest.isEqual(expected, NoiseNk.tag(message))) {
            throw new EnrolmentProblem.ServerProofWrong();
        }
        return state.sessionKey();
    }

    /// Wipes what the handshake held; a key that was given out stays.
    @Override
    public void close() {
        ephemeral.close();
        state.close();
    }
}
