package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.profile.SavedVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the page of a vault on this computer can do beside what every vault can.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class LocalVaultTest extends GuiTest {

    private SavedVault.LocalVault saved;
    private FilesPage files;

    @BeforeEach
    void openVault() {
        UUID id = UUID.randomUUID();
        LocalVaultService service = instance(LocalVaultService.class);
        saved = new SavedVault.LocalVault(id, "Home", service.newFolder(), TestAccounts.USER, OptionalInt.empty());
        LocalVaultService.Running running = service.start(saved);
        OpenVault.Files vault = TestAccounts.newVault(saved, running.address(), running.accountCreationKey());
        interact(() -> {
            instance(AppProfile.class).save(saved);
            instance(Navigation.class).openVault(vault);
        });
        files = new FilesPage(this);
        files.awaitEmpty();
    }

    @Test
    void saysWhereItLies() {
        assertTrue(files.where().contains(saved.folder().toString()), files.where());
    }

    @Test
    void aBackupComesBackAsAVaultOfItsOwn() throws IOException {
        Path place = Files.createDirectory(folder().resolve("backups"));
        files().answer(place);
        files.backUp();
        files.awaitNotice("Backed up");
        Path backup;
        try (Stream<Path> made = Files.list(place)) {
            backup = made.toList().getFirst();
        }
        files().answer(backup);
        files.restore();
        files.awaitNotice("sidebar");
        List<SavedVault> vaults = instance(AppProfile.class).vaults();
        assertEquals(2, vaults.size());
        assertTrue(vaults.get(1) instanceof SavedVault.LocalVault restored
                && Files.isDirectory(restored.folder())
                && !restored.folder().equals(saved.folder()));
    }

    @Test
    void whatIsNoBackupIsSaid() throws IOException {
        files().answer(Files.createDirectory(folder().resolve("no backup")));
        files.restore();
        files.awaitNotice("backup");
        assertEquals(1, instance(AppProfile.class).vaults().size());
    }
}
