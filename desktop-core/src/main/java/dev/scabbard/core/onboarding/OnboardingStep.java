package dev.scabbard.core.onboarding;

/// The steps of the onboarding workflow, in order (Excalibur 0.2, A.1).
public enum OnboardingStep {
    /// What was typed is an address.
    ADDRESS,
    /// Something answers there, over a connection that is trusted.
    ANSWERS,
    /// What answers is an Excalibur server.
    IS_EXCALIBUR,
    /// Its release is understood.
    RELEASE,
    /// The server is asked whether it knows the user.
    USER,
    /// The account is made.
    SIGN_UP,
    /// Password and server are proved to each other.
    AUTHENTICATE,
    /// The vault key is fetched and opened.
    VAULT_KEY
}
