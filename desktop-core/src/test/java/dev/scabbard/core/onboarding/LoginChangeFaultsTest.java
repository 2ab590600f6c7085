package dev.scabbard.core.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.core.excalibur.AccountProblem;
import dev.scabbard.core.hostile.FrameFault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.VaultPath;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A change of user name and password that breaks off: what is said, and what holds afterwards. The vault stays open.
class LoginChangeFaultsTest {

    private static final String NAME = "gwen";
    private static final String NEW_NAME = "merlin";

    private final SecretChars password = SecretChars.copyOf("correct horse".toCharArray());
    private final SecretChars other = SecretChars.copyOf("other horse".toCharArray());
    private final OnboardingWorkflow workflow = new OnboardingWorkflow(
            TransportSettings.standard().withProxy(TestServer.settings().proxy()), state -> {});

    @TempDir
    Path folder;

    /// Those whose servers can change a login.
    static Stream<Dialect> dialects() {
        return Dialects.all().stream().filter(dialect -> dialect.capabilities().has(Capability.CHANGE_PASSWORD));
    }

    private static HostedRelease release(Dialect dialect) {
        return HostedRelease.parse(dialect.family()).orElseThrow();
    }

    @AfterEach
    void close() {
        workflow.close();
        password.close();
        other.close();
    }

    @FunctionalInterface
    private interface Attempt {
        void with(HostileServer hostile, Vault vault);
    }

    private void attempt(Dialect dialect, Attempt attempt) {
        LocalServerOptions options =
                LocalServerOptions.forVault(folder.resolve("server")).withRelease(release(dialect));
        try (LocalServer server = LocalServer.start(options);
                HostileServer hostile = HostileServer.inFrontOf(server.port());
                SecretChars creationKey = server.accountCreationKey()) {
            workflow.probe(hostile.origin());
            workflow.signUp(NAME, password, creationKey).close();
            try (Vault vault = workflow.openNewAccount()) {
                attempt.with(hostile, vault);
            }
        }
    }

    private void change(Vault vault) {
        vault.security().changeLogin(password, NEW_NAME, other, new Cancellation());
    }

    private void assertOpens(HostileServer hostile, String username, SecretChars with) {
        workflow.probe(hostile.behave().origin());
        try (Vault again = workflow.open(username, with)) {
            assertEquals(1, again.list(VaultPath.ROOT).entries().size());
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aChangeThatWasStoredAndNeverConfirmedIsUncertainAndTheVaultStaysOpen(Dialect dialect) {
        attempt(dialect, (hostile, vault) -> {
            hostile.message(1, new FrameFault.Drop());
            assertThrows(AccountProblem.ChangeUncertain.class, () -> change(vault));
            assertEquals(NAME, vault.account().username());
            vault.createFolder(VaultPath.ROOT, "docs");
            assertOpens(hostile, NEW_NAME, other);
        });
    }
}
