package dev.scabbard.app.shell;

import dev.scabbard.app.about.AboutView;
import dev.scabbard.app.account.AccountView;
import dev.scabbard.app.files.FilesView;
import dev.scabbard.app.onboarding.OnboardingView;
import dev.scabbard.app.recovery.RecoverFilesView;
import dev.scabbard.app.recovery.RecoveryKeyView;
import dev.scabbard.app.renewal.RenewalView;
import dev.scabbard.app.secrets.SecretsView;
import dev.scabbard.app.settings.SettingsView;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.LoadedView;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.app.ui.view.ViewLoader;
import dev.scabbard.app.unlock.UnlockView;
import dev.scabbard.core.profile.SavedVault;
import jakarta.inject.Inject;

/// The view of each place. The only class that names the views of all stories.
final class StoryViews {

    private final ViewLoader loader;

    @Inject
    StoryViews(ViewLoader loader) {
        this.loader = loader;
    }

    LoadedView<?> load(Place place) {
        return switch (place) {
            case Place.Welcome welcome -> loader.load(WelcomeView.class);
            case Place.Onboarding onboarding ->
                loader.load(OnboardingView.class, OnboardingStart.class, onboarding.start());
            case Place.Unlock unlock -> loader.load(UnlockView.class, SavedVault.class, unlock.vault());
            case Place.Files files -> loader.load(FilesView.class, OpenVault.Files.class, files.vault());
            case Place.Secrets secrets -> loader.load(SecretsView.class, OpenVault.Secrets.class, secrets.account());
            case Place.RecoveryKey key -> loader.load(RecoveryKeyView.class, OpenVault.Files.class, key.vault());
            case Place.Account account -> loader.load(AccountView.class, OpenVault.Files.class, account.vault());
            case Place.Renewal renewal -> loader.load(RenewalView.class, OpenVault.Files.class, renewal.vault());
            case Place.RecoverFiles recover -> loader.load(RecoverFilesView.class);
            case Place.Settings settings -> loader.load(SettingsView.class);
            case Place.About about -> loader.load(AboutView.class);
        };
    }
}
