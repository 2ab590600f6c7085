package dev.scabbard.core.onboarding;

import dev.scabbard.core.problem.Argument;

/// A step of the onboarding workflow cannot be done now.
public abstract sealed class WorkflowProblem extends OnboardingProblem {

    private static final long serialVersionUID = 1L;

    WorkflowProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// The user is known: the account is opened by its password, not created.
    public static final class UserNeedsPassword extends WorkflowProblem {

        private static final long serialVersionUID = 1L;

        /// @param username as typed
        public UserNeedsPassword(String username) {
            super("onboarding.userNeedsPassword", Argument.text(username));
        }
    }

    /// The workflow was closed or cancelled meanwhile.
    public static final class WorkflowClosed extends WorkflowProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public WorkflowClosed() {
            super("onboarding.workflowClosed");
        }
    }
}
