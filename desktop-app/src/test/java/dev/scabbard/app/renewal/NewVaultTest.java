package dev.scabbard.app.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.vaults.EmbeddedServers;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.local.LocalVaultFolder;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class NewVaultTest {

    private final SecretChars password = SecretChars.copyOf(TestAccounts.PASSWORD.toCharArray());

    @TempDir
    Path home;

    private LocalVaultService servers;
    private OpenVault.Files old;
    private SavedVault.LocalVault place;

    @BeforeEach
    void openOldVault() {
        servers = new EmbeddedServers(new ProfileFolder(home, home));
        SavedVault.LocalVault saved = newPlace();
        LocalVaultService.Running running = servers.start(saved);
        old = TestAccounts.newVault(saved, running.address(), running.accountCreationKey());
        place = newPlace();
    }

    @AfterEach
    void close() {
        old.vault().close();
        password.close();
        servers.stopAll();
    }

    private SavedVault.LocalVault newPlace() {
        return new SavedVault.LocalVault(
                UUID.randomUUID(), "Home", servers.newFolder(), TestAccounts.USER, OptionalInt.empty());
    }

    private NewVault attempt() {
        return new NewVault(servers, new OnboardingWorkflow(TransportSettings.standard(), state -> {}));
    }

    @Test
    void whatNobodyHasTakenIsDeletedWhenItIsClosed() {
        NewVault.Opened made = attempt().make(old.vault(), place, password);
        assertTrue(LocalVaultFolder.at(place.folder()).isVault());
        made.close();
        assertFalse(Files.exists(place.folder()));
    }

    @Test
    void whatWasTakenStaysAndOpensAgain() {
        attempt().make(old.vault(), place, password).taken(servers).close();
        try (NewVault.Opened again = attempt().open(place, password)) {
            assertEquals(TestAccounts.USER, again.vault().account().username());
        }
        assertTrue(LocalVaultFolder.at(place.folder()).isVault());
    }

    @Test
    void attemptThatIsCancelledInTheMiddleLeavesNothing() throws InterruptedException {
        NewVault attempt = attempt();
        Thread canceller = Thread.startVirtualThread(() -> {
            while (!Files.exists(place.folder())) {
                Thread.onSpinWait();
            }
            attempt.cancel();
        });
        assertThrows(NetProblem.Cancelled.class, () -> attempt.make(old.vault(), place, password));
        canceller.join();
        assertFalse(Files.exists(place.folder()));
    }

    @Test
    void vaultThatIsAlreadyThereIsLeftAlone() {
        attempt().make(old.vault(), place, password).taken(servers).close();
        assertThrows(AccountProblem.UserTaken.class, () -> attempt().make(old.vault(), place, password));
        assertTrue(LocalVaultFolder.at(place.folder()).isVault());
    }
}
