package dev.scabbard.app;

import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.SampleSecrets;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.xecrets.XecretsAddress;
import dev.scabbard.core.xecrets.XecretsService;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Opens vaults and accounts of a test's own server the way the program does, for tests whose subject begins after
/// that.
public final class TestAccounts {

    /// The user of every vault made here.
    public static final String USER = "gwen";

    /// The password of every vault made here.
    public static final String PASSWORD = "correct horse battery";

    private TestAccounts() {}

    /// Makes an account and opens its vault, a vault on this computer as far as the window can tell.
    public static OpenVault.Files newVault(LocalServer server) {
        SavedVault saved = new SavedVault.LocalVault(
                UUID.randomUUID(), "This computer", server.folder().path(), USER, OptionalInt.of(server.port()));
        return newVault(saved, server.origin(), server.accountCreationKey());
    }

    /// Makes an account at an address and opens its vault.
    ///
    /// @param accountCreationKey taken over: closed here
    public static OpenVault.Files newVault(SavedVault saved, String address, SecretChars accountCreationKey) {
        try (accountCreationKey;
                OnboardingWorkflow workflow = new OnboardingWorkflow(TransportSettings.standard(), state -> {});
                SecretChars password = SecretChars.copyOf(PASSWORD.toCharArray())) {
            workflow.probe(address);
            workflow.lookUp(USER);
            workflow.signUp(USER, password, accountCreationKey).close();
            return new OpenVault.Files(saved, workflow.openNewAccount());
        }
    }

    /// Opens a vault that was made here once more.
    public static OpenVault.Files openAgain(SavedVault saved, LocalServer server) {
        try (OnboardingWorkflow workflow = new OnboardingWorkflow(TransportSettings.standard(), state -> {});
                SecretChars password = SecretChars.copyOf(PASSWORD.toCharArray())) {
            workflow.probe(server.origin());
            workflow.lookUp(USER);
            return new OpenVault.Files(saved, workflow.open(USER, password));
        }
    }

    /// Opens the sample account.
    public static OpenVault.Secrets sample(LocalServer server) {
        return sample(server, SampleSecrets.PASSPHRASE);
    }

    /// Opens the sample account with a passphrase that the service does not take any more: whatever is asked of it is
    /// refused.
    public static OpenVault.Secrets refusedSample(LocalServer server) {
        return sample(server, "the passphrase before");
    }

    private static OpenVault.Secrets sample(LocalServer server, String typed) {
        SampleSecrets sample = server.sampleSecrets().orElseThrow();
        XecretsService service = new XecretsService(TransportSettings::standard, InstantSource.system());
        Optional<Fingerprint> pin = Fingerprint.parse(sample.fingerprintText());
        try (SecretChars passphrase = SecretChars.copyOf(typed.toCharArray())) {
            XecretsAddress address = XecretsAddress.parse(sample.baseUrl().toString());
            return new OpenVault.Secrets(
                    new SavedVault.XecretsVault(
                            UUID.randomUUID(),
                            "Sample secrets",
                            address.toString(),
                            SampleSecrets.EMAIL,
                            Optional.of(sample.fingerprintText())),
                    service.open(address, SampleSecrets.EMAIL, passphrase, pin));
        }
    }
}
