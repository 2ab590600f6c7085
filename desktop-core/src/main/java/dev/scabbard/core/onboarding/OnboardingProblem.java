package dev.scabbard.core.onboarding;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.login.SrpGroup;

/// Everything the onboarding workflow itself may say to the user; most of what its steps say comes from the packages
/// below.
public abstract sealed class OnboardingProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private OnboardingProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// The server says that it is an older release than at the last login. Nothing about the user has been sent.
    public static final class OlderRelease extends OnboardingProblem {

        private static final long serialVersionUID = 1L;

        private final transient Release now;

        /// @param before the release at the last login
        /// @param now the older one
        public OlderRelease(Release before, Release now) {
            super("onboarding.olderRelease", Argument.text(before.toString()), Argument.text(now.toString()));
            this.now = now;
        }

        /// The release that the server says it is.
        public Release now() {
            return now;
        }
    }

    /// The server states other salts for the account than at the last login. Nothing was derived with them.
    public static final class SaltsChanged extends OnboardingProblem {

        private static final long serialVersionUID = 1L;

        private final String now;

        private SaltsChanged(String messageKey, String now) {
            super(messageKey);
            this.now = now;
        }

        /// Before the password was used at all.
        ///
        /// @param now the fingerprint of the other salts
        public static SaltsChanged beforeLogin(String now) {
            return new SaltsChanged("onboarding.saltsChanged", now);
        }

        /// After a login by OPAQUE, which has shown that the password is the account's: a changed password has another
        /// salt as well.
        ///
        /// @param now the fingerprint of the other salt
        public static SaltsChanged afterLogin(String now) {
            return new SaltsChanged("onboarding.unlockSaltChanged", now);
        }

        /// The fingerprint of the salts that the server states.
        public String now() {
            return now;
        }
    }

    /// The server chose a smaller group for the login than the last time. The login was proved on both sides; nothing
    /// was fetched with it.
    public static final class WeakerGroup extends OnboardingProblem {

        private static final long serialVersionUID = 1L;

        private final SrpGroup now;

        /// @param before the group of the last login
        /// @param now the smaller one
        public WeakerGroup(SrpGroup before, SrpGroup now) {
            super("onboarding.weakerGroup", Argument.count(before.bits()), Argument.count(now.bits()));
            this.now = now;
        }

        /// The group that the server chose.
        public SrpGroup now() {
            return now;
        }
    }

    /// The server wants a login by SRP where the last one was by OPAQUE. The password has not been used.
    public static final class WeakerLogin extends OnboardingProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public WeakerLogin() {
            super("onboarding.weakerLogin");
        }
    }

    /// The workflow was closed meanwhile.
    public static final class WorkflowClosed extends OnboardingProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public WorkflowClosed() {
            super("onboarding.workflowClosed");
        }
    }
}
