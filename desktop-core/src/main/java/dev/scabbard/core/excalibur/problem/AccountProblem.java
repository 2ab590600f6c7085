package dev.scabbard.core.excalibur.problem;

import dev.scabbard.core.problem.Argument;
import java.time.Duration;

/// Something about an account: it is not known, taken, could not be made, or could not be logged in to. What a server
/// can do wrong in the handshake itself is in [dev.scabbard.core.protocol.LoginProblem].
public abstract sealed class AccountProblem extends ExcaliburProblem {

    private static final long serialVersionUID = 1L;

    AccountProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// The server compared the proofs and they differ.
    public static final class WrongPassword extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public WrongPassword() {
            super("excalibur.wrongPassword");
        }
    }

    /// The password is wrong, or nobody is called so: from 0.7 on servers do not tell which (Excalibur, E 4.1).
    public static final class WrongNameOrPassword extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public WrongNameOrPassword() {
            super("excalibur.wrongNameOrPassword");
        }
    }

    /// The connection ended in the middle of the login: never taken for a wrong password (Excalibur 0.2, A.5).
    public static final class LoginConnectionLost extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public LoginConnectionLost() {
            super("excalibur.loginConnectionLost");
        }
    }

    /// The server said nothing for too long in the middle of the login.
    public static final class LoginNoAnswer extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// @param waited how long
        public LoginNoAnswer(Duration waited) {
            super("excalibur.loginNoAnswer", Argument.span(waited));
        }
    }

    /// The server does not know the user name.
    public static final class UnknownUser extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// @param username as typed
        public UnknownUser(String username) {
            super("excalibur.unknownUser", Argument.text(username));
        }
    }

    /// Somebody took the user name meanwhile.
    public static final class UserTaken extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// @param username as typed
        public UserTaken(String username) {
            super("excalibur.userTaken", Argument.text(username));
        }
    }

    /// The server refused the account creation key.
    public static final class WrongAccountCreationKey extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public WrongAccountCreationKey() {
            super("excalibur.wrongAccountCreationKey");
        }
    }

    /// The server said that the account is made, and refuses the login to it (Excalibur 0.8, details 32).
    public static final class AccountNotUsable extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public AccountNotUsable() {
            super("excalibur.accountNotUsable");
        }
    }

    /// The server said that name and password are changed, and refuses the login with them. The session goes on.
    public static final class ChangeNotUsable extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public ChangeNotUsable() {
            super("excalibur.changeNotUsable");
        }
    }

    /// The server said that it keeps other settings of the vault, and has kept the former ones.
    public static final class SettingsNotKept extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public SettingsNotKept() {
            super("excalibur.settingsNotKept");
        }
    }

    /// The connection ended while a change was being stored, and the server could not be asked since: the former name
    /// and password may hold, or the new ones (Excalibur 0.8, details 32 and 34). The session goes on.
    public static final class ChangeUncertain extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public ChangeUncertain() {
            super("excalibur.changeUncertain");
        }
    }

    /// The server refused to make the account for another reason.
    public static final class AccountRefused extends AccountProblem {

        private static final long serialVersionUID = 1L;

        /// @param status the HTTP status
        public AccountRefused(long status) {
            super("excalibur.accountRefused", Argument.count(status));
        }
    }
}
