package dev.scabbard.core.protocol;

import dev.scabbard.core.problem.Argument;

/// Why a text cannot be a password (Excalibur, A.2).
public abstract sealed class PasswordProblem extends ProtocolProblem {

    private static final long serialVersionUID = 1L;

    private PasswordProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// Nothing is left when blanks are taken from both ends.
    public static final class BlankPassword extends PasswordProblem {
        private static final long serialVersionUID = 1L;

        /// An empty or blank password.
        public BlankPassword() {
            super("protocol.blankPassword");
        }
    }

    /// Half a character, which programs turn into different bytes.
    public static final class LoneSurrogate extends PasswordProblem {
        private static final long serialVersionUID = 1L;

        /// A password with a lone surrogate.
        public LoneSurrogate() {
            super("protocol.loneSurrogate");
        }
    }

    /// More bytes than a login by OPAQUE takes (RFC 9497, 3.3.1).
    public static final class TooLong extends PasswordProblem {
        private static final long serialVersionUID = 1L;

        /// @param limit the most bytes
        public TooLong(int limit) {
            super("protocol.passwordTooLong", Argument.count(limit));
        }
    }
}
