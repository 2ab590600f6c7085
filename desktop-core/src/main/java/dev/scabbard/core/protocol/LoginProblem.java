package dev.scabbard.core.protocol;

/// How a server can break the login handshake (Excalibur, A.3 and A.5). A wrong password or an unknown user is none of
/// these: those are answers.
public abstract sealed class LoginProblem extends ProtocolProblem {

    private static final long serialVersionUID = 1L;

    private LoginProblem(String messageKey) {
        super(messageKey);
    }

    /// A message that does not belong at this point, or that is no message at all.
    public static final class UnexpectedMessage extends LoginProblem {
        private static final long serialVersionUID = 1L;

        /// A message out of place.
        public UnexpectedMessage() {
            super("protocol.unexpectedMessage");
        }
    }

    /// The server refuses to go on, with an error that the protocol has no answer to.
    public static final class HandshakeRefused extends LoginProblem {
        private static final long serialVersionUID = 1L;

        /// An error status.
        public HandshakeRefused() {
            super("protocol.handshakeRefused");
        }
    }

    /// A group that is not one of the three of the protocol.
    public static final class UnknownGroup extends LoginProblem {
        private static final long serialVersionUID = 1L;

        /// An unknown number of bits.
        public UnknownGroup() {
            super("protocol.unknownGroup");
        }
    }

    /// A way of signing in that is not known here.
    public static final class UnknownAuthProtocol extends LoginProblem {
        private static final long serialVersionUID = 1L;

        /// An unknown name.
        public UnknownAuthProtocol() {
            super("protocol.unknownAuthProtocol");
        }
    }

    /// The server's public value B is 0 modulo N, or none at all: the session key would be known to anyone.
    public static final class IllegalServerValue extends LoginProblem {
        private static final long serialVersionUID = 1L;

        /// B out of range.
        public IllegalServerValue() {
            super("protocol.illegalServerValue");
        }
    }

    /// The scrambling parameter u is 0: the password would not be part of the session key.
    public static final class ZeroScrambler extends LoginProblem {
        private static final long serialVersionUID = 1L;

        /// u = 0.
        public ZeroScrambler() {
            super("protocol.zeroScrambler");
        }
    }

    /// The server's proof M2 is wrong: it does not know the verifier of this account, so it is not the server it
    /// pretends to be.
    public static final class ServerProofWrong extends LoginProblem {
        private static final long serialVersionUID = 1L;

        /// M2 that does not match.
        public ServerProofWrong() {
            super("protocol.serverProofWrong");
        }
    }

    /// The token at the end of a login does not open under the session's key, or is no token.
    public static final class TokenUnreadable extends LoginProblem {
        private static final long serialVersionUID = 1L;

        /// A token that cannot be used.
        public TokenUnreadable() {
            super("protocol.tokenUnreadable");
        }
    }
}
