package dev.scabbard.app.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.files.ReadingOnlyPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A known vault whose server has become newer than this program knows.
final class UnlockNewerTest extends GuiTest {

    private static final Release NEWER = new Release(0, 9, 0);
    private static final List<String> CHANGING =
            List.of("Edit", "Rename", "Move to…", "Delete", "Cut", "Paste", "New folder");

    private boolean renewed;

    @Override
    protected LocalServerOptions serverOptions() {
        HostedRelease newest = HostedRelease.DEFAULT;
        return super.serverOptions().withRelease(renewed ? new HostedRelease(NEWER, newest.dialect()) : newest);
    }

    @Override
    protected Profile startProfile() {
        SavedVault saved = new SavedVault.ExcaliburVault(
                UUID.randomUUID(), "home.lan", server().origin(), TestAccounts.USER, Optional.empty(), false);
        try (OpenVault.Files vault =
                TestAccounts.newVault(saved, server().origin(), server().accountCreationKey())) {
            vault.vault().createFolder(VaultPath.ROOT, "Papers");
        }
        renewed = true;
        restartServer();
        return Profile.EMPTY.withVault(saved);
    }

    @Test
    void itIsOpenedForReadingOnlyWhenTheUserWantsThatAndNothingCanBeChanged() throws IOException {
        UnlockPage unlock = new UnlockPage(this);
        await("the focus is in the field", unlock::passwordHasFocus);
        unlock.typePassword(TestAccounts.PASSWORD);
        unlock.enter();
        assertTrue(unlock.awaitNewer().contains("0.9.0"));
        unlock.readNewer();
        FilesPage files = new FilesPage(this);
        files.awaitNames("Papers");
        files.select("Papers");
        ReadingOnlyPage reading = new ReadingOnlyPage(this);
        assertFalse(reading.canChange());
        assertTrue(reading.canDownload());
        assertNothingIsOfferedInTheMenu(files);
        assertNoKeyChangesAnything(files);
        ClipboardContent carried = new ClipboardContent();
        interact(() -> carried.putFiles(List.of(folder().toFile())));
        assertFalse(files.drop(carried));
        assertEquals(List.of("Papers"), files.names());
    }

    private void assertNothingIsOfferedInTheMenu(FilesPage files) {
        List<MenuItem> changing = files.menuByKey().stream()
                .filter(item -> item.getText() != null)
                .filter(item -> CHANGING.stream().anyMatch(item.getText()::startsWith))
                .toList();
        assertEquals(CHANGING.size(), changing.size());
        assertTrue(changing.stream().allMatch(item -> item.isDisable() && item.getText().endsWith("(reading only)")));
        push(KeyCode.ESCAPE);
    }

    private void assertNoKeyChangesAnything(FilesPage files) throws IOException {
        clipboard().putFiles(Files.write(folder().resolve("a.txt"), new byte[3]));
        files.pasteByKey();
        files.awaitNotice("for reading only");
        files.uploadByKey();
        push(KeyCode.F2);
        push(KeyCode.DELETE);
        push(KeyCode.SHORTCUT, KeyCode.X);
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        assertFalse(files.asksBeforeDeletion());
        assertEquals(List.of(), files.dimmed());
        assertTrue(files.tableHasFocus());
    }
}
