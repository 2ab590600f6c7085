package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.exef.ExefReader;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.dialect.LoginReplyForm;
import dev.scabbard.core.protocol.keys.Passwords;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.opaque.ClientExchange.Finished;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.Optional;

/// The client's side of a login by OPAQUE as a state machine without input or output (Excalibur, E 4.1): send [#start],
/// then feed every text frame to [#receive] and do what the returned step says. A frame that breaks the protocol
/// throws; the caller then closes the connection.
///
/// A wrong password and an unknown user look the same, and both are seen before anything is proved to the server. A
/// connection that ends before [LoginStep.Complete] is the caller's to report: it is never a wrong password.
public final class OpaqueLogin implements AutoCloseable {

    /// The length of a [randomized password][#randomizedPassword] in bytes.
    public static final int RANDOMIZED_PASSWORD_LENGTH = Opaque.RANDOMIZED_LENGTH;

    private enum Expecting {
        KE2,
        REPLY,
        NOTHING
    }

    private final String username;
    private final LoginReplyForm form;
    private final ExefReader exef;
    private final ClientExchange exchange;
    private Expecting expecting = Expecting.KE2;
    private Optional<Finished> finished = Optional.empty();

    OpaqueLogin(String username, LoginReplyForm form, ExefReader exef, ClientExchange exchange) {
        this.username = username;
        this.form = form;
        this.exef = exef;
        this.exchange = exchange;
    }

    /// A login with a password.
    ///
    /// @param username as typed
    /// @param password as typed, neither trimmed nor normalised; stays the caller's
    /// @param form what the server's last message is
    /// @param exef the version that travels
    /// @return the caller's to close
    /// @throws PasswordProblem when it cannot be a password
    public static OpaqueLogin withPassword(
            String username, SecretChars password, LoginReplyForm form, ExefReader exef) {
        SecretBytes typed = Passwords.asTyped(password);
        return of(username, new Randomizer.Asking(typed, Oprf.GROUP.randomScalar()), form, exef);
    }

    /// A login with what an earlier login of the same user ended with, so that a session can be renewed without the
    /// password.
    ///
    /// @param username as in that login
    /// @param randomizedPassword as [#randomizedPassword] gave it; stays the caller's
    /// @param form what the server's last message is
    /// @param exef the version that travels
    /// @return the caller's to close
    public static OpaqueLogin again(
            String username, SecretBytes randomizedPassword, LoginReplyForm form, ExefReader exef) {
        SecretBytes remembered = randomizedPassword.copy();
        return of(username, new Randomizer.Remembering(remembered, Oprf.GROUP.randomScalar()), form, exef);
    }

    private static OpaqueLogin of(String username, Randomizer randomizer, LoginReplyForm form, ExefReader exef) {
        return new OpaqueLogin(
                username,
                form,
                exef,
                new ClientExchange(Parties.of(username), randomizer, ClientExchange.Randomness.fresh()));
    }

    /// The first message: KE1 and the user's name.
    public AuthMessage start() {
        return AuthMessage.binary(Bytes.concat(exchange.start(), Parties.identifier(username)));
    }

    /// Takes a text frame of the server.
    ///
    /// @throws LoginProblem.ServerProofWrong when the password is right and the server is not the one it pretends to be
    /// @throws LoginProblem when the server breaks the handshake
    /// @throws ProtocolProblem.MalformedReply when the frame is no message, or what it holds has a wrong length or
    /// holds no elements
    /// @throws ProtocolProblem.UnsafeElement when an element is the identity
    public LoginStep receive(String frame) {
        return receive(AuthMessage.parse(frame));
    }

    /// Takes a message of the server; throws as [#receive(String)].
    public LoginStep receive(AuthMessage message) {
        return switch (expecting) {
            case KE2 -> onKe2(message);
            case REPLY -> onReply(message);
            case NOTHING -> throw new LoginProblem.UnexpectedMessage();
        };
    }

    private LoginStep onKe2(AuthMessage message) {
        expecting = Expecting.NOTHING;
        if (message.isError() && !message.binary() && message.data().equals(Wording.UNKNOWN_USER)) {
            return new LoginStep.UnknownUser();
        }
        refuseError(message);
        byte[] ke2 = message.bytes().orElseThrow(LoginProblem.UnexpectedMessage::new);
        finished = exchange.finish(ke2);
        if (finished.isEmpty()) {
            return new LoginStep.WrongPassword();
        }
        expecting = Expecting.REPLY;
        return new LoginStep.Send(AuthMessage.binary(finished.get().ke3()));
    }

    private LoginStep onReply(AuthMessage message) {
        expecting = Expecting.NOTHING;
        refuseError(message);
        try (SecretBytes masterKey = Opaque.masterKey(finished.orElseThrow().sessionKey())) {
            LoginResult result = LoginReply.open(form, exef, masterKey, message);
            return new LoginStep.Complete(result);
        }
    }

    private static void refuseError(AuthMessage message) {
        if (message.isError()) {
            throw new LoginProblem.HandshakeRefused();
        }
    }

    /// The randomized password of this user, for [#again]: with it, whoever has it can log in as they could with the
    /// password. It stays the same until the user gets another password.
    ///
    /// @return 64 bytes, the caller's to close
    /// @throws IllegalStateException before the password has been found right
    public SecretBytes randomizedPassword() {
        return finished.orElseThrow(() -> new IllegalStateException("the password has not been found right"))
                .randomizedPassword()
                .copy();
    }

    /// Wipes what the handshake held; a result that was given out stays.
    @Override
    public void close() {
        exchange.close();
        finished.ifPresent(Finished::close);
        expecting = Expecting.NOTHING;
    }
}
