package dev.scabbard.core.excalibur.problem;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.protocol.login.SrpGroup;

/// A signed request did not bring what was asked for.
public abstract sealed class SessionProblem extends ExcaliburProblem {

    private static final long serialVersionUID = 1L;

    SessionProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// A success came without encryption where encryption is due (Excalibur 0.2, A.7).
    public static final class DowngradeRefused extends SessionProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public DowngradeRefused() {
            super("excalibur.downgradeRefused");
        }
    }

    /// An encrypted reply is cut short, altered or made with another key.
    public static final class ReplyDamaged extends SessionProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public ReplyDamaged() {
            super("excalibur.replyDamaged");
        }
    }

    /// The server goes on refusing a signed request although the session lives and the clock is right.
    public static final class RequestRefused extends SessionProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public RequestRefused() {
            super("excalibur.requestRefused");
        }
    }

    /// The server is newer than what this program knows, so that nothing is sent that changes anything there. Nothing
    /// was sent.
    public static final class ReadingOnly extends SessionProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public ReadingOnly() {
            super("excalibur.readingOnly");
        }
    }

    /// A signed request was answered with a redirect, which is never followed.
    public static final class RedirectRefused extends SessionProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public RedirectRefused() {
            super("excalibur.redirectRefused");
        }
    }

    /// A session that ran out was renewed in a smaller group than it began with. The login was proved on both sides;
    /// nothing was asked with it.
    public static final class WeakerGroup extends SessionProblem {

        private static final long serialVersionUID = 1L;

        /// @param before the group that the session began with
        /// @param now the smaller one
        public WeakerGroup(SrpGroup before, SrpGroup now) {
            super("excalibur.weakerGroup", Argument.count(before.bits()), Argument.count(now.bits()));
        }
    }

    /// The server answered with a status that the protocol does not have there.
    public static final class UnexpectedStatus extends SessionProblem {

        private static final long serialVersionUID = 1L;

        private final int status;

        /// @param status the HTTP status
        public UnexpectedStatus(int status) {
            super("excalibur.unexpectedStatus", Argument.count(status));
            this.status = status;
        }

        /// The HTTP status.
        public int status() {
            return status;
        }
    }
}
