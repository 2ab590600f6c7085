package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.transport.Frame;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.LoginForm;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.opaque.OpaqueLogin;
import dev.scabbard.core.protocol.srp.SrpLogin;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.function.Supplier;

/// The client's side of one login, whichever it is: what is said first and what after each frame of the server. Whoever
/// made it closes it.
public sealed interface LoginTalk extends AutoCloseable {

    /// Where the WebSocket is.
    String route();

    /// As typed.
    String username();

    /// What is said first.
    AuthMessage start();

    /// What to do after a text frame.
    LoginStep receive(String frame);

    /// What a wrong password means.
    AccountProblem wrongPassword();

    /// Wipes what it held.
    @Override
    void close();

    /// What to do after a frame, which is never [Frame.Closed].
    default LoginStep receive(Frame frame) {
        if (frame instanceof Frame.Text(String text)) {
            return receive(text);
        }
        throw new LoginProblem.UnexpectedMessage();
    }

    /// A login with what an earlier one has left.
    ///
    /// @param secret stays the caller's
    static LoginTalk again(Dialect dialect, String username, LoginSecret secret) {
        return switch (secret) {
            case LoginSecret.Srp(byte[] salt, SecretBytes key) -> srp(username, salt, () -> key);
            case LoginSecret.Opaque(SecretBytes randomized) ->
                new Opaque(
                        username,
                        dialect.accounts().login(),
                        OpaqueLogin.again(username, randomized, dialect.accounts().loginReply(), dialect.exef()));
        };
    }

    /// SRP (Excalibur 0.2, A.5).
    ///
    /// @param srpKey as [SrpLogin] asks for it
    static LoginTalk srp(String username, byte[] srpSalt, Supplier<SecretBytes> srpKey) {
        return new Srp(username, new SrpLogin(username, srpSalt, srpKey));
    }

    /// OPAQUE (Excalibur, E 4.1).
    ///
    /// @param password stays the caller's
    static Opaque opaque(Dialect dialect, String username, SecretChars password) {
        return new Opaque(
                username,
                dialect.accounts().login(),
                OpaqueLogin.withPassword(username, password, dialect.accounts().loginReply(), dialect.exef()));
    }

    /// See [LoginTalk#srp].
    record Srp(String username, SrpLogin login) implements LoginTalk {

        @Override
        public String route() {
            return "/api/auth";
        }

        @Override
        public AuthMessage start() {
            return login.start();
        }

        @Override
        public LoginStep receive(String frame) {
            return login.receive(frame);
        }

        @Override
        public AccountProblem wrongPassword() {
            return new AccountProblem.WrongPassword();
        }

        @Override
        public void close() {
            login.close();
        }
    }

    /// See [LoginTalk#opaque].
    ///
    /// @param form whether the server has other logins as well, and tells unknown users apart
    record Opaque(String username, LoginForm form, OpaqueLogin login) implements LoginTalk {

        /// What logs in again, once the password has been found right; the caller's to close.
        public LoginSecret secret() {
            return new LoginSecret.Opaque(login.randomizedPassword());
        }

        @Override
        public String route() {
            return "/api/auth/opaque";
        }

        @Override
        public AuthMessage start() {
            return login.start();
        }

        @Override
        public LoginStep receive(String frame) {
            return login.receive(frame);
        }

        @Override
        public AccountProblem wrongPassword() {
            return form == LoginForm.OPAQUE
                    ? new AccountProblem.WrongNameOrPassword()
                    : new AccountProblem.WrongPassword();
        }

        @Override
        public void close() {
            login.close();
        }
    }
}
