package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.AuthMessage.Status;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.protocol.noise.NoiseResponder;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Arrays;
import java.util.Optional;

/// The server's side of making an account, and of giving one another name or password, as a state machine without input
/// or output (Excalibur, E 4.3, E 4.4, F): feed every frame to [#receive] and do what the reaction says.
///
/// Unlike the servers of the time it stores no record that nobody could log in with.
public final class OpaqueEnrolmentHost implements AutoCloseable {

    private enum Expecting {
        HANDSHAKE,
        REQUEST,
        RECORD,
        NOTHING
    }

    /// Where accounts are kept.
    public interface Accounts {

        /// Whether the name belongs to a user other than the one who may be changed here.
        boolean isTaken(String username);

        /// Stores the account.
        ///
        /// @return whether the name was still free
        boolean store(EnrolledAccount account);
    }

    private final OpaqueServerKeys keys;
    private final Accounts accounts;
    private final Exef exef;
    private final String takenWords;
    private final Optional<NoiseResponder> handshake;
    private Optional<SealedFrames> frames = Optional.empty();
    private Expecting expecting;
    private String username = "";

    OpaqueEnrolmentHost(OpaqueServerKeys keys, Accounts accounts, Exef exef, NoiseResponder handshake) {
        this.keys = keys;
        this.accounts = accounts;
        this.exef = exef;
        this.takenWords = Wording.USER_EXISTS;
        this.handshake = Optional.of(handshake);
        this.expecting = Expecting.HANDSHAKE;
    }

    private OpaqueEnrolmentHost(
            OpaqueServerKeys keys, Accounts accounts, Exef exef, SecretBytes key, String takenWords) {
        this.keys = keys;
        this.accounts = accounts;
        this.exef = exef;
        this.takenWords = takenWords;
        this.handshake = Optional.empty();
        this.frames = Optional.of(new SealedFrames(exef, key.copy()));
        this.expecting = Expecting.REQUEST;
    }

    /// The public part of an account creation key pair, which is handed out as words (Excalibur, E 4.3).
    ///
    /// @param creationPrivateKey a scalar, stays the caller's
    /// @return 32 bytes
    public static byte[] creationPublicKey(SecretBytes creationPrivateKey) {
        return Oprf.GROUP.multiplyBase(creationPrivateKey).bytes();
    }

    /// A fresh account creation private key: a scalar of 32 bytes, the caller's to close.
    public static SecretBytes newCreationPrivateKey() {
        return Oprf.GROUP.randomScalar();
    }

    /// Makes accounts for whoever knows the account creation public key (Excalibur 0.7 and 0.8, E 4.3).
    ///
    /// @param creationPrivateKey a scalar, stays the caller's
    /// @param keys the server's, stay the caller's and open as long as this
    /// @param exef the version that travels
    public static OpaqueEnrolmentHost underNoise(
            SecretBytes creationPrivateKey, OpaqueServerKeys keys, Accounts accounts, Exef exef) {
        return new OpaqueEnrolmentHost(keys, accounts, exef, new NoiseResponder(creationPrivateKey));
    }

    /// Makes accounts for whoever knows a key: the account creation key, or the master key of the session whose user is
    /// converted (Excalibur 0.6, F).
    ///
    /// @param key 32 bytes, stays the caller's
    /// @param keys the server's, stay the caller's and open as long as this
    /// @param exef the version that travels
    public static OpaqueEnrolmentHost underKey(
            SecretBytes key, OpaqueServerKeys keys, Accounts accounts, Exef exef) {
        return new OpaqueEnrolmentHost(keys, accounts, exef, key, Wording.USER_EXISTS);
    }

    /// Gives the user of a session another name or password (Excalibur, E 4.4).
    ///
    /// @param masterKey the session's, 32 bytes, stays the caller's
    /// @param keys the server's, stay the caller's and open as long as this
    /// @param exef the version that travels
    public static OpaqueEnrolmentHost editingRecord(
            SecretBytes masterKey, OpaqueServerKeys keys, Accounts accounts, Exef exef) {
        return new OpaqueEnrolmentHost(keys, accounts, exef, masterKey, Wording.NAME_TAKEN);
    }

    /// Takes a frame of the client. A frame of the wrong kind is answered by dropping the connection.
    public EnrolmentReaction receive(SocketFrame frame) {
        try {
            return switch (expecting) {
                case HANDSHAKE -> onHandshake(frame);
                case REQUEST -> onRequest(opened(frame));
                case RECORD -> onRecord(opened(frame));
                case NOTHING -> drop();
            };
        } catch (ExefProblem.UnsupportedExefVersion | ProtocolProblem _) {
            return drop();
        } catch (ExefProblem _) {
            return failPlainly(Wording.UNDECRYPTABLE);
        }
    }

    private EnrolmentReaction onHandshake(SocketFrame frame) {
        if (!(frame instanceof SocketFrame.Text(String text))) {
            return drop();
        }
        NoiseResponder noise = handshake.orElseThrow();
        Optional<byte[]> answer = AuthMessage.parse(text).bytes().flatMap(noise::answer);
        if (answer.isEmpty()) {
            return failPlainly(Wording.WRONG_CREATION_KEY);
        }
        frames = Optional.of(new SealedFrames(exef, noise.sessionKey()));
        expecting = Expecting.REQUEST;
        return EnrolmentReaction.send(
                new SocketFrame.Text(AuthMessage.binary(answer.get()).toServerFrame()));
    }

    private EnrolmentReaction onRequest(byte[] content) {
        NamedRequest request = NamedRequest.parse(content, Group.ELEMENT_LENGTH)
                .orElseThrow(ProtocolProblem.MalformedReply::new);
        username = request.username();
        if (accounts.isTaken(username)) {
            return failTaken();
        }
        byte[] response = Registration.respond(keys, Parties.identifier(username), request.request());
        expecting = Expecting.RECORD;
        return EnrolmentReaction.send(frames.orElseThrow().serverFrame(AuthMessage.binary(response)));
    }

    private EnrolmentReaction onRecord(byte[] content) {
        int saltAt = RegistrationRecord.LENGTH;
        int vaultKeyAt = saltAt + OpaqueEnrolment.SALT_LENGTH;
        if (content.length <= vaultKeyAt) {
            return drop();
        }
        EnrolledAccount account = new EnrolledAccount(
                username,
                RegistrationRecord.of(Bytes.slice(content, 0, saltAt)),
                Bytes.slice(content, saltAt, OpaqueEnrolment.SALT_LENGTH),
                Arrays.copyOfRange(content, vaultKeyAt, content.length));
        if (!accounts.store(account)) {
            return failTaken();
        }
        return sealAndClose(AuthMessage.text(Status.OK, ""));
    }

    /// @throws ProtocolProblem.MalformedReply when it is plain, or holds no bytes
    private byte[] opened(SocketFrame frame) {
        if (!(frame instanceof SocketFrame.Binary(byte[] content))) {
            throw new ProtocolProblem.MalformedReply();
        }
        return frames.orElseThrow().open(content).bytes().orElseThrow(ProtocolProblem.MalformedReply::new);
    }

    private EnrolmentReaction failTaken() {
        return sealAndClose(AuthMessage.text(Status.ERR, takenWords));
    }

    private EnrolmentReaction sealAndClose(AuthMessage message) {
        SocketFrame last = frames.orElseThrow().serverFrame(message);
        close();
        return EnrolmentReaction.sendAndClose(last);
    }

    private EnrolmentReaction failPlainly(String text) {
        close();
        return EnrolmentReaction.sendAndClose(
                new SocketFrame.Text(AuthMessage.text(Status.ERR, text).toServerFrame()));
    }

    private EnrolmentReaction drop() {
        close();
        return EnrolmentReaction.drop();
    }

    /// Wipes what it held; nothing more is accepted.
    @Override
    public void close() {
        handshake.ifPresent(NoiseResponder::close);
        frames.ifPresent(SealedFrames::close);
        expecting = Expecting.NOTHING;
    }
}
