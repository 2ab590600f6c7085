package dev.scabbard.core.excalibur.problem;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.protocol.Release;

/// A server was found or not, but not one that this program can talk to as it stands. No user name and no secret was
/// sent.
public abstract sealed class ServerProblem extends ExcaliburProblem {

    private static final long serialVersionUID = 1L;

    ServerProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// No candidate of the address answered.
    public static final class NothingAnswers extends ServerProblem {

        private static final long serialVersionUID = 1L;

        /// @param host the host that was tried
        public NothingAnswers(String host) {
            super("excalibur.nothingAnswers", Argument.text(host));
        }
    }

    /// The server is of a release newer than any that is known: a decision of its own for the user, to try it and
    /// change nothing there.
    public static final class NewerRelease extends ServerProblem {

        private static final long serialVersionUID = 1L;

        /// @param release what the server says it is
        public NewerRelease(Release release) {
            super("excalibur.newerRelease", Argument.text(release.toString()));
        }
    }

    /// The version route answered 200 with a web page.
    public static final class AnswersWithWebPage extends ServerProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin where
        public AnswersWithWebPage(String origin) {
            super("excalibur.answersWithWebPage", Argument.text(origin));
        }
    }

    /// The version route answered 200 with an empty body.
    public static final class AnswersEmpty extends ServerProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin where
        public AnswersEmpty(String origin) {
            super("excalibur.answersEmpty", Argument.text(origin));
        }
    }

    /// The version route answered with something else.
    public static final class NotExcalibur extends ServerProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin where
        public NotExcalibur(String origin) {
            super("excalibur.notExcalibur", Argument.text(origin));
        }
    }

    /// A proxy answered that the server behind it does not (502, 503, 504).
    public static final class ServerDown extends ServerProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin where
        public ServerDown(String origin) {
            super("excalibur.serverDown", Argument.text(origin));
        }
    }

    /// The version route answered with a redirect, which is never followed.
    public static final class ServerRedirects extends ServerProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin where
        public ServerRedirects(String origin) {
            super("excalibur.serverRedirects", Argument.text(origin));
        }
    }

    /// The server was found, but only by plain HTTP and not on this computer: a decision of its own for the user.
    public static final class PlainHttpNeedsDecision extends ServerProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin where
        public PlainHttpNeedsDecision(String origin) {
            super("excalibur.plainHttpNeedsDecision", Argument.text(origin));
        }
    }
}
