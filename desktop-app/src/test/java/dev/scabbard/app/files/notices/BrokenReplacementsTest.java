package dev.scabbard.app.files.notices;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A folder in which a replacement broke off on another computer.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class BrokenReplacementsTest extends GuiTest {

    private static final String OLD = "notes.txt.0123456789abcdef.scabbard-old";
    private static final String NEW = "notes.txt.0123456789abcdef.scabbard-new";

    private FilesPage files;

    @BeforeEach
    void openVault() {
        OpenVault.Files vault = TestAccounts.newVault(server());
        store(vault, OLD);
        store(vault, NEW);
        interact(() -> instance(Navigation.class).openVault(vault));
        files = new FilesPage(this);
        files.awaitNames(NEW, OLD);
    }

    private static void store(OpenVault.Files vault, String name) {
        try (SecretBytes content = SecretBytes.random(10)) {
            vault.vault()
                    .transfers().upload(Content.memory(content), VaultPath.ROOT, name, Overwrite.REFUSE)
                    .run(progress -> {});
        }
    }

    @Test
    void isPutRightWhenTheUserSaysSo() {
        files.awaitBrokenReplacement();
        files.putReplacementsRight();
        files.awaitNames("notes.txt");
        files.awaitNotice("notes.txt");
        assertFalse(files.offersToPutReplacementsRight());
    }

    @Test
    void isLeftAloneWhenTheUserDoesNotSaySo() {
        files.awaitBrokenReplacement();
        files.leaveReplacements();
        assertFalse(files.offersToPutReplacementsRight());
        files.awaitNames(NEW, OLD);
    }
}
