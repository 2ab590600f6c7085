package dev.scabbard.app.shell;

import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.core.profile.SavedVault;
import java.util.Optional;
import java.util.UUID;

/// Where the user can be in the main window.
sealed interface Place {

    /// The choices for somebody who has nothing yet, or adds more.
    record Welcome() implements Place {}

    /// Adding a vault or an account.
    record Onboarding(OnboardingStart start) implements Place {}

    /// A locked vault.
    record Unlock(SavedVault vault) implements Place {}

    /// The files of an open vault.
    record Files(OpenVault.Files vault) implements Place {}

    /// The secrets of an open account.
    record Secrets(OpenVault.Secrets account) implements Place {}

    /// The recovery key of an open vault.
    record RecoveryKey(OpenVault.Files vault) implements Place {}

    /// The account of an open vault.
    record Account(OpenVault.Files vault) implements Place {}

    /// Moving an old vault on this computer over to a new one.
    record Renewal(OpenVault.Files vault) implements Place {}

    /// Recovering files without a server.
    record RecoverFiles() implements Place {}

    /// Preferences.
    record Settings() implements Place {}

    /// About this program.
    record About() implements Place {}

    /// The vault that this place belongs to.
    default Optional<UUID> vaultId() {
        return switch (this) {
            case Unlock unlock -> Optional.of(unlock.vault().id());
            case Files files -> Optional.of(files.vault().saved().id());
            case Secrets secrets -> Optional.of(secrets.account().saved().id());
            case RecoveryKey key -> Optional.of(key.vault().saved().id());
            case Account account -> Optional.of(account.vault().saved().id());
            case Renewal renewal -> Optional.of(renewal.vault().saved().id());
            case Welcome welcome -> Optional.empty();
            case Onboarding onboarding -> Optional.empty();
            case RecoverFiles recover -> Optional.empty();
            case Settings settings -> Optional.empty();
            case About about -> Optional.empty();
        };
    }

    /// Whether it shows what only an open vault may show.
    default boolean needsOpenVault() {
        return this instanceof Files
                || this instanceof Secrets
                || this instanceof RecoveryKey
                || this instanceof Account
                || this instanceof Renewal;
    }
}
