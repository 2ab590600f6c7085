package dev.scabbard.core.onboarding;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Everything the onboarding workflow itself may say to the user; most of what its steps say comes from the packages
/// below.
public abstract sealed class OnboardingProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private OnboardingProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
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
