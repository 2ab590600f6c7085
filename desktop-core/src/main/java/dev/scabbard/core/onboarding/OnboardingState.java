package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.probe.ServerAddress;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.dialect.EnrolmentForm;
import dev.scabbard.core.protocol.login.SrpGroup;
import java.time.Duration;
import java.util.Optional;

/// Where an [OnboardingWorkflow] stands. No state holds a secret.
public sealed interface OnboardingState {

    /// Waiting for an address.
    record AddressNeeded() implements OnboardingState {}

    /// The address is well formed; its candidates are being tried.
    record Probing(ServerAddress address) implements OnboardingState {}

    /// Something answers.
    ///
    /// @param origin where
    /// @param answerTime how long it took
    record Answers(Origin origin, Duration answerTime) implements OnboardingState {}

    /// It is an Excalibur server.
    ///
    /// @param origin where
    /// @param release what it says it is
    record IsExcalibur(Origin origin, Release release) implements OnboardingState {}

    /// Its release is understood: waiting for a user name.
    record ReleaseUnderstood(ServerIdentity server) implements OnboardingState {}

    /// The server is being asked whether it knows the user.
    record LookingUpUser(String username) implements OnboardingState {}

    /// The server knows the user: waiting for the password.
    record UserKnown(String username) implements OnboardingState {}

    /// The server does not know the user: waiting for another name, or for what a new account needs.
    ///
    /// @param username as typed
    /// @param enrolment what is needed for a new account
    /// @param group the group that a new account's verifier will be made in, where there is one
    record UserUnknown(String username, EnrolmentForm enrolment, Optional<SrpGroup> group)
            implements OnboardingState {}

    /// The server does not tell whether it knows the user: waiting to hear whether to open an account or to make one.
    ///
    /// @param username as typed
    /// @param enrolment what is needed for a new account
    record UserUnknowable(String username, EnrolmentForm enrolment) implements OnboardingState {}

    /// The account is being made.
    record SigningUp(String username) implements OnboardingState {}

    /// The account exists: waiting until the recovery key is kept.
    record SignedUp(String username) implements OnboardingState {}

    /// Password and server are being proved to each other.
    record Authenticating(String username) implements OnboardingState {}

    /// Both are.
    record Authenticated(String username) implements OnboardingState {}

    /// The vault key is being fetched and opened.
    record OpeningVaultKey(String username) implements OnboardingState {}

    /// The vault is open; the workflow is over.
    record Open(String username) implements OnboardingState {}

    /// A step did not work. What was reached before it still holds: the step can be tried again.
    ///
    /// @param step which
    /// @param problem why
    record Failed(OnboardingStep step, Problem problem) implements OnboardingState {}
}
