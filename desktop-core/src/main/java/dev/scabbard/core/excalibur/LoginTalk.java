package dev.scabbard.core.excalibur;

import dev.scabbard.core.net.Frame;
import dev.scabbard.core.protocol.AuthMessage;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.LoginStep;
import dev.scabbard.core.protocol.SrpLogin;
import dev.scabbard.core.secret.SecretBytes;
import java.util.function.Supplier;

/// The client's side of one login, whichever it is: what is said first and what after each frame of the server. Whoever
/// made it closes it.
interface LoginTalk extends AutoCloseable {

    /// Where the WebSocket is.
    String route();

    /// As typed.
    String username();

    /// What is said first.
    AuthMessage start();

    /// What to do after a frame, which is never [Frame.Closed].
    LoginStep receive(Frame frame);

    /// Wipes what it held.
    @Override
    void close();

    /// SRP (Excalibur 0.2, A.5).
    ///
    /// @param srpKey as [SrpLogin] asks for it
    static LoginTalk srp(String username, byte[] srpSalt, Supplier<SecretBytes> srpKey) {
        return new Srp(username, new SrpLogin(username, srpSalt, srpKey));
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
        public LoginStep receive(Frame frame) {
            if (frame instanceof Frame.Text(String text)) {
                return login.receive(text);
            }
            throw new LoginProblem.UnexpectedMessage();
        }

        @Override
        public void close() {
            login.close();
        }
    }
}
