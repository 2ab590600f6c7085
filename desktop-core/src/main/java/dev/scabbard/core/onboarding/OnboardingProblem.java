package dev.scabbard.core.onboarding;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Everything the onboarding workflow itself may say to the user; most of what its steps say comes from the packages
/// below.
public abstract sealed class OnboardingProblem extends Problem
        permits WorkflowProblem {

    private static final long serialVersionUID = 1L;

    OnboardingProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }
}
