package dev.scabbard.app;

import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.SampleSecrets;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.xecrets.XecretsAddress;
import dev.scabbard.core.xecrets.XecretsService;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Opens vaults and accounts of a test's own server the way the program does, for tests whose subject begins after that.
public final class TestAccounts {

    /// The user of every vault made here.
    public static final String USER = "gwen";

    /// The password of every vault made here.
    public static final String PASSWORD = "correct horse battery";

    private TestAccounts() {}

    /// Makes an account and opens its vault, a vault on this computer as far as the window can tell.
    public static OpenVault.Files newVault(LocalServer server) {
        try (OnboardingWorkflow workflow = workflow();
                SecretChars password = SecretChars.copyOf(PASSWORD.toCharArray());
                SecretChars creationKey = server.accountCreationKey()) {
            workflow.probe(server.origin());
            workflow.lookUp(USER);
            workflow.signUp(USER, password, creationKey).close();
            return files(server, workflow.openNewAccount());
        }
    }

    private static OnboardingWorkflow workflow() {
        return new OnboardingWorkflow(TransportSettings.standard(), state -> {});
    }

    private static OpenVault.Files files(LocalServer server, Vault vault) {
        return new OpenVault.Files(
                new SavedVault.LocalVault(
                        UUID.randomUUID(), "This computer", server.folder().path(), USER, OptionalInt.of(server.port())),
                vault);
    }

    /// Opens the sample account.
    public static OpenVault.Secrets sample(LocalServer server) {
        SampleSecrets sample = server.sampleSecrets().orElseThrow();
        XecretsService service = new XecretsService(TransportSettings::standard, InstantSource.system());
        Optional<Fingerprint> pin = Fingerprint.parse(sample.fingerprintText());
        try (SecretChars passphrase = SecretChars.copyOf(SampleSecrets.PASSPHRASE.toCharArray())) {
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
