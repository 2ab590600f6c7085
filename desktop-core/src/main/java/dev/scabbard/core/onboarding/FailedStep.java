package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.excalibur.problem.AddressProblem;
import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.UserNameProblem;

/// Tells at which step a problem arose, for calls that take several steps.
final class FailedStep {

    private FailedStep() {}

    static OnboardingStep ofProbe(Problem problem) {
        return switch (problem) {
            case AddressProblem _ -> OnboardingStep.ADDRESS;
            case ServerProblem.NothingAnswers _, ServerProblem.ServerDown _, ServerProblem.PlainHttpNeedsDecision _ ->
                OnboardingStep.ANSWERS;
            case ServerProblem.NewerRelease _ -> OnboardingStep.RELEASE;
            case ServerProblem _, NetProblem.NotHttp _, NetProblem.ReplyTooLarge _ -> OnboardingStep.IS_EXCALIBUR;
            case ProtocolProblem _, OnboardingProblem.OlderRelease _ -> OnboardingStep.RELEASE;
            default -> OnboardingStep.ANSWERS;
        };
    }

    /// @param state where the workflow stood when it arose
    static OnboardingStep ofOpening(Problem problem, OnboardingState state) {
        if (state instanceof OnboardingState.OpeningVaultKey) {
            return OnboardingStep.VAULT_KEY;
        }
        return switch (problem) {
            case AccountProblem.UnknownUser _, UserNameProblem _ -> OnboardingStep.USER;
            default -> OnboardingStep.AUTHENTICATE;
        };
    }
}
