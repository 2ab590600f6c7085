package dev.scabbard.app.ui.view;

/// What the user wants to add.
public enum OnboardingStart {
    /// A vault on an Excalibur server.
    EXCALIBUR,
    /// An account of the Xecrets service.
    XECRETS,
    /// A vault on this computer, served by the embedded server.
    LOCAL_VAULT,
    /// The sample account: forty made-up secrets on the embedded server.
    SAMPLE
}
