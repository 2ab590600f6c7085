package dev.scabbard.core.protocol;

/// How the making of an account, or the change of its password, can fail by OPAQUE (Excalibur, E 4.3 and 4.4). A name
/// that is taken, or a key that the server refuses, is none of these: those are answers.
public abstract sealed class EnrolmentProblem extends ProtocolProblem {

    private static final long serialVersionUID = 1L;

    private EnrolmentProblem(String messageKey) {
        super(messageKey);
    }

    /// The account creation key is no element of the group, so that it is no server's.
    public static final class NoCreationKey extends EnrolmentProblem {
        private static final long serialVersionUID = 1L;

        /// Bytes that are no public key.
        public NoCreationKey() {
            super("protocol.enrolmentNoCreationKey");
        }
    }

    /// A message that does not belong at this point, or that does not open.
    public static final class UnexpectedMessage extends EnrolmentProblem {
        private static final long serialVersionUID = 1L;

        /// A message out of place.
        public UnexpectedMessage() {
            super("protocol.enrolmentUnexpectedMessage");
        }
    }

    /// The server refuses to go on, with an error that the protocol has no answer to.
    public static final class Refused extends EnrolmentProblem {
        private static final long serialVersionUID = 1L;

        /// An error status.
        public Refused() {
            super("protocol.enrolmentRefused");
        }
    }

    /// The server could not prove that it holds the private part of the account creation key.
    public static final class ServerProofWrong extends EnrolmentProblem {
        private static final long serialVersionUID = 1L;

        /// A tag that does not match.
        public ServerProofWrong() {
            super("protocol.enrolmentServerProofWrong");
        }
    }
}
