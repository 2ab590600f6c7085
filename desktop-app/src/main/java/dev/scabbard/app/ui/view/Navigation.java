package dev.scabbard.app.ui.view;

import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.profile.SavedVault;

/// Where the stories send the user. They do not know each other: the shell knows them all. Called on the UI thread.
public interface Navigation {

    /// The welcome screen with its large choices.
    void openWelcome();

    /// The first step of adding something.
    void openOnboarding(OnboardingStart start);

    /// The password of a vault that is known and locked; its view when it is open already.
    void openUnlock(SavedVault vault);

    /// Takes a vault that has just been opened into [OpenVaults][dev.scabbard.app.ui.vaults.OpenVaults] and shows it;
    /// one that is already there is just shown.
    void openVault(OpenVault vault);

    /// *Show recovery key* of an open vault.
    void openRecoveryKey(OpenVault.Files vault);

    /// The account of an open vault.
    void openAccount(OpenVault.Files vault);

    /// Moving an old vault on this computer over to a new one; see
    /// [OldLocalVault][dev.scabbard.app.ui.vaults.OldLocalVault].
    void openRenewal(OpenVault.Files vault);

    /// *Recover files*.
    void openRecoverFiles();

    /// Settings.
    void openSettings();

    /// About.
    void openAbout();

    /// Back to where the user was before, or to the welcome screen: what Esc and *Cancel* do.
    void back();

    /// Locks everything that is open.
    void lockAll();
}
