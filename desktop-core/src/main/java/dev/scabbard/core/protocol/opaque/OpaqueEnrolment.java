package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.protocol.EnrolmentProblem;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.keys.Passwords;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.protocol.noise.NoiseInitiator;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.Optional;

/// The client's side of making an account, and of giving one another name or password, as a state machine without input
/// or output (Excalibur, E 4.3, E 4.4, F): send [#start], then feed every frame to [#receive] and do what the returned
/// step says. A frame that breaks the protocol throws; the caller then closes the connection.
///
/// It opens in one of two ways: by a Noise handshake with the server's account creation public key (0.7 and later), or
/// sealed at once under a key that both sides hold: the account creation key of 0.6, or a session's master key.
///
/// The server checks nothing of what it stores (Excalibur 0.8 details, 32): log in once before telling the user that
/// the account exists.
public final class OpaqueEnrolment implements AutoCloseable {

    /// The length of the salt of the account unlock key in bytes: the server finds the vault key's place by it.
    public static final int SALT_LENGTH = 32;

    private enum Expecting {
        HANDSHAKE,
        RESPONSE,
        VERDICT,
        NOTHING
    }

    private final Exef exef;
    private final NewRecord wanted;
    private final Optional<NoiseInitiator> handshake;
    private Optional<SealedFrames> frames = Optional.empty();
    private Expecting expecting;
    private boolean recordGiven;

    /// What an account is made of.
    ///
    /// @param username as typed
    /// @param registration owned
    /// @param vaultKeyPart salt and sealed vault key, as they follow the record
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record NewRecord(String username, Registration registration, byte[] vaultKeyPart) {}

    OpaqueEnrolment(Exef exef, NewRecord wanted, NoiseInitiator handshake) {
        this.exef = exef;
        this.wanted = wanted;
        this.handshake = Optional.of(handshake);
        this.expecting = Expecting.HANDSHAKE;
    }

    OpaqueEnrolment(Exef exef, NewRecord wanted, SecretBytes key) {
        this.exef = exef;
        this.wanted = wanted;
        this.handshake = Optional.empty();
        this.frames = Optional.of(new SealedFrames(exef, key.copy()));
        this.expecting = Expecting.RESPONSE;
    }

    /// Makes an account under the server's account creation public key (Excalibur 0.7 and 0.8, E 4.3).
    ///
    /// @param creationKey the 32 bytes of the words, stays the caller's
    /// @param account what to make
    /// @param exef the version that travels
    /// @return the caller's to close
    /// @throws EnrolmentProblem.NoCreationKey when the key cannot be a server's
    /// @throws PasswordProblem when it cannot be a password
    public static OpaqueEnrolment underNoise(SecretBytes creationKey, Account account, Exef exef) {
        Element serverPublic;
        try {
            serverPublic = creationKey.apply(Oprf.GROUP::decode);
        } catch (ProtocolProblem _) {
            throw new EnrolmentProblem.NoCreationKey();
        }
        return new OpaqueEnrolment(exef, account.fresh(), new NoiseInitiator(serverPublic));
    }

    /// Makes an account, or changes one, sealed at once: under the account creation key (Excalibur 0.6, F) or under a
    /// session's master key (Excalibur, E 4.4, and the conversion of 0.6).
    ///
    /// @param key 32 bytes, stays the caller's
    /// @param account what to make
    /// @param exef the version that travels
    /// @return the caller's to close
    /// @throws PasswordProblem when it cannot be a password
    public static OpaqueEnrolment underKey(SecretBytes key, Account account, Exef exef) {
        return new OpaqueEnrolment(exef, account.fresh(), key);
    }

    /// What to make.
    ///
    /// @param username as typed, which may be the old one when an account is changed
    /// @param password as typed, neither trimmed nor normalised; stays the caller's
    /// @param unlockSalt the salt of the account unlock key, 32 bytes
    /// @param sealedVaultKey the vault key as ExEF under the account unlock key
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Account(String username, SecretChars password, byte[] unlockSalt, byte[] sealedVaultKey) {

        /// Checks the length of the salt.
        public Account {
            if (unlockSalt.length != SALT_LENGTH) {
                throw new IllegalArgumentException("the salt has 32 bytes");
            }
        }

        private NewRecord fresh() {
            Randomizer.Asking asking =
                    new Randomizer.Asking(Passwords.asTyped(password), Oprf.GROUP.randomScalar());
            return new NewRecord(
                    username,
                    new Registration(Parties.of(username), asking, Opaque.nonce()),
                    Bytes.concat(unlockSalt, sealedVaultKey));
        }
    }

    /// The first frame.
    public SocketFrame start() {
        return handshake
                .map(noise -> plain(AuthMessage.binary(noise.start())))
                .orElseGet(this::request);
    }

    /// Takes a frame of the server, of either kind.
    ///
    /// @throws EnrolmentProblem when the server breaks the protocol
    /// @throws ProtocolProblem.MalformedReply when the frame holds no message, or that no elements
    /// @throws ProtocolProblem.UnsafeElement when an element is the identity
    public EnrolmentStep receive(SocketFrame frame) {
        return switch (expecting) {
            case HANDSHAKE -> onHandshake(frame);
            case RESPONSE -> onResponse(frame);
            case VERDICT -> onVerdict(frame);
            case NOTHING -> throw new EnrolmentProblem.UnexpectedMessage();
        };
    }

    private EnrolmentStep onHandshake(SocketFrame frame) {
        expecting = Expecting.NOTHING;
        AuthMessage message =
                switch (frame) {
                    case SocketFrame.Text(String text) -> AuthMessage.parse(text);
                    case SocketFrame.Binary _ -> throw new EnrolmentProblem.UnexpectedMessage();
                };
        if (says(message, Wording.WRONG_CREATION_KEY)) {
            return new EnrolmentStep.KeyRefused();
        }
        byte[] answer = content(message);
        SecretBytes sessionKey = handshake.orElseThrow().finish(answer);
        frames = Optional.of(new SealedFrames(exef, sessionKey));
        expecting = Expecting.RESPONSE;
        return new EnrolmentStep.Send(request());
    }

    private SocketFrame request() {
        byte[] request = wanted.registration().request();
        return sealed(Bytes.concat(request, Parties.identifier(wanted.username())));
    }

    private EnrolmentStep onResponse(SocketFrame frame) {
        expecting = Expecting.NOTHING;
        return switch (open(frame)) {
            case Opened.Refusal(EnrolmentStep step) -> step;
            case Opened.Message(AuthMessage message) -> {
                RegistrationRecord record = wanted.registration().finish(content(message));
                recordGiven = true;
                expecting = Expecting.VERDICT;
                yield new EnrolmentStep.Send(sealed(Bytes.concat(record.bytes(), wanted.vaultKeyPart())));
            }
        };
    }

    private EnrolmentStep onVerdict(SocketFrame frame) {
        expecting = Expecting.NOTHING;
        return switch (open(frame)) {
            case Opened.Refusal(EnrolmentStep step) -> step;
            case Opened.Message(AuthMessage message) -> {
                if (!message.isOk()) {
                    throw new EnrolmentProblem.UnexpectedMessage();
                }
                yield new EnrolmentStep.Complete();
            }
        };
    }

    /// A sealed message, or a refusal that has an answer.
    private sealed interface Opened {
        record Message(AuthMessage message) implements Opened {}

        record Refusal(EnrolmentStep step) implements Opened {}
    }

    private Opened open(SocketFrame frame) {
        AuthMessage message =
                switch (frame) {
                    case SocketFrame.Text(String text) -> AuthMessage.parse(text);
                    case SocketFrame.Binary(byte[] content) -> opened(content);
                };
        boolean wasSealed = frame instanceof SocketFrame.Binary;
        if (wasSealed && (says(message, Wording.USER_EXISTS) || says(message, Wording.NAME_TAKEN))) {
            return new Opened.Refusal(new EnrolmentStep.NameTaken());
        }
        // After a handshake the key is right; that the server cannot read us is then no matter of the key.
        if (!wasSealed && handshake.isEmpty() && says(message, Wording.UNDECRYPTABLE)) {
            return new Opened.Refusal(new EnrolmentStep.KeyRefused());
        }
        refuseError(message);
        if (!wasSealed) {
            throw new EnrolmentProblem.UnexpectedMessage();
        }
        return new Opened.Message(message);
    }

    private AuthMessage opened(byte[] content) {
        try {
            return frames.orElseThrow().open(content);
        } catch (ExefProblem _) {
            throw new EnrolmentProblem.UnexpectedMessage();
        }
    }

    private SocketFrame sealed(byte[] content) {
        return frames.orElseThrow().clientFrame(AuthMessage.binary(content));
    }

    private static SocketFrame plain(AuthMessage message) {
        return new SocketFrame.Text(message.toClientFrame());
    }

    private static byte[] content(AuthMessage message) {
        refuseError(message);
        return message.bytes().orElseThrow(EnrolmentProblem.UnexpectedMessage::new);
    }

    private static boolean says(AuthMessage message, String error) {
        return message.isError() && !message.binary() && message.data().equals(error);
    }

    private static void refuseError(AuthMessage message) {
        if (message.isError()) {
            throw new EnrolmentProblem.Refused();
        }
    }

    /// Whether the record was given out to be sent: from then on the server may have stored it, even when the
    /// connection ends without a word (Excalibur 0.8 details, 32).
    public boolean mayBeStored() {
        return recordGiven;
    }

    /// Wipes what it held.
    @Override
    public void close() {
        wanted.registration().close();
        handshake.ifPresent(NoiseInitiator::close);
        frames.ifPresent(SealedFrames::close);
        expecting = Expecting.NOTHING;
    }
}
