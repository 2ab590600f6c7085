package dev.scabbard.bench;

import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.onboarding.KnownServer;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import java.util.Optional;

/// The one user that measured servers have.
public final class OpenedVault {

    /// What the user is called.
    public static final String USER = "arthur";

    /// What the user types.
    public static final String PASSWORD = "correct horse battery staple";

    private OpenedVault() {}

    /// Signs the user up.
    ///
    /// @return the caller's to close
    public static Vault signUp(String origin, String accountCreationKey) {
        try (OnboardingWorkflow workflow = workflow();
                SecretChars password = SecretChars.copyOf(PASSWORD.toCharArray());
                SecretChars key = SecretChars.copyOf(accountCreationKey.toCharArray())) {
            workflow.probe(origin);
            workflow.signUp(USER, password, key).close();
            return workflow.openNewAccount();
        }
    }

    /// Unlocks the vault as the window does.
    ///
    /// @return the caller's to close
    public static Vault unlock(String origin) {
        try (OnboardingWorkflow workflow = workflow();
                SecretChars password = SecretChars.copyOf(PASSWORD.toCharArray())) {
            return workflow.unlock(new KnownServer(origin, Optional.empty(), false), USER, password);
        }
    }

    private static OnboardingWorkflow workflow() {
        return new OnboardingWorkflow(TransportSettings.standard(), state -> {});
    }
}
