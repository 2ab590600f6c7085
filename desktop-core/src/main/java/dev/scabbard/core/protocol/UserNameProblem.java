package dev.scabbard.core.protocol;

import dev.scabbard.core.problem.Argument;

/// Why a name cannot be a user's (Excalibur, A.4; Excalibur 0.2 as observed, section 8).
public abstract sealed class UserNameProblem extends ProtocolProblem {

    private static final long serialVersionUID = 1L;

    private UserNameProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// No character at all.
    public static final class UserNameEmpty extends UserNameProblem {
        private static final long serialVersionUID = 1L;

        /// An empty name.
        public UserNameEmpty() {
            super("protocol.userNameEmpty");
        }
    }

    /// `.` or `..`, which a server would take for a folder.
    public static final class UserNameDots extends UserNameProblem {
        private static final long serialVersionUID = 1L;

        /// A name of one or two dots.
        public UserNameDots() {
            super("protocol.userNameDots");
        }
    }

    /// A `/`, which parts a path.
    public static final class UserNameSlash extends UserNameProblem {
        private static final long serialVersionUID = 1L;

        /// A name with a slash.
        public UserNameSlash() {
            super("protocol.userNameSlash");
        }
    }

    /// More than 255 bytes of UTF-8.
    public static final class UserNameTooLong extends UserNameProblem {
        private static final long serialVersionUID = 1L;

        /// A name with too many bytes.
        public UserNameTooLong() {
            super("protocol.userNameTooLong");
        }
    }

    /// A control character.
    public static final class UserNameControlCharacter extends UserNameProblem {
        private static final long serialVersionUID = 1L;

        /// A name with a control character.
        public UserNameControlCharacter() {
            super("protocol.userNameControlCharacter");
        }
    }

    /// Half a character, which has no UTF-8.
    public static final class UserNameLoneSurrogate extends UserNameProblem {
        private static final long serialVersionUID = 1L;

        /// A name with a lone surrogate.
        public UserNameLoneSurrogate() {
            super("protocol.userNameLoneSurrogate");
        }
    }
}
