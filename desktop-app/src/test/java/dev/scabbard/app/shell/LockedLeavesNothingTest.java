package dev.scabbard.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.CanaryNames;
import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Reachable;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.files.editor.EditorPage;
import dev.scabbard.app.files.preview.PreviewPage;
import dev.scabbard.app.files.search.SearchPage;
import dev.scabbard.app.recovery.RecoveryKeyPage;
import dev.scabbard.app.secrets.SecretsPage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// After a busy session nothing of it can be found in the locked window: neither in a node, nor in what its controls,
/// skins and properties keep, nor in what the program is made of.
final class LockedLeavesNothingTest extends GuiTest {

    private static final String FOLDER = CanaryNames.name("folder");
    private static final String INNER = CanaryNames.name("inner");
    private static final String TEXT = CanaryNames.name("text.txt");
    private static final String OTHER = CanaryNames.name("other.bin");
    private static final String CONTENT = "the content is " + CanaryNames.name("content");

    private void put(OpenVault.Files vault, VaultPath parent, String name) {
        try (SecretBytes bytes = SecretBytes.copyOf(CONTENT.getBytes(StandardCharsets.UTF_8))) {
            vault.vault().transfers().upload(Content.memory(bytes), parent, name, Overwrite.REFUSE).run(progress -> {});
        }
    }

    private OpenVault.Files openFiles() {
        OpenVault.Files vault = TestAccounts.newVault(server());
        VaultPath folder = VaultPath.ROOT.child(FOLDER);
        vault.vault().createFolder(VaultPath.ROOT, FOLDER);
        vault.vault().createFolder(folder, INNER);
        put(vault, folder, OTHER);
        put(vault, VaultPath.ROOT, TEXT);
        interact(() -> {
            instance(AppProfile.class).save(vault.saved());
            instance(Navigation.class).openVault(vault);
        });
        return vault;
    }

    private void lock() {
        new ShellPage(this).lockByKey();
        await("nothing is open", () -> instance(OpenVaults.class).list().isEmpty());
    }

    private void assertNothingStays() {
        CanaryNames.assertNoneEventually(this, () -> CanaryNames.waysTo(graph()));
        assertEquals("Scabbard", stage().getTitle());
        ShellPage shell = new ShellPage(this);
        assertEquals("", shell.locksIn());
        assertEquals("", shell.server());
        assertFalse(shell.canLock());
        assertFalse(shell.showsActivity());
        assertTrue(shell.vaults().stream().allMatch(vault -> vault.endsWith("locked")), shell.vaults()::toString);
    }

    @Test
    void ofFilesThatWereWalkedFoundSentFetchedAndRenamed() throws IOException {
        openFiles();
        FilesPage files = new FilesPage(this);
        files.awaitNames(FOLDER, TEXT);
        files.openByKey(FOLDER);
        files.awaitNames(INNER, OTHER);
        files.select(OTHER);
        files.propertiesByKey().close();
        files.renameByKey(OTHER, CanaryNames.name("renamed"));
        files.awaitNames(INNER, CanaryNames.name("renamed"));
        Path local = Files.createDirectories(folder().resolve("local"));
        files().answer(Files.write(local.resolve(CanaryNames.name("sent")), new byte[5000]));
        files.upload();
        files.awaitNames(INNER, CanaryNames.name("renamed"), CanaryNames.name("sent"));
        files().answer(local.resolve(CanaryNames.name("fetched")));
        files.select(CanaryNames.name("sent"));
        files.download();
        await("fetched", () -> Files.exists(local.resolve(CanaryNames.name("fetched"))));
        files.back();
        files.awaitNames(FOLDER, TEXT);
        SearchPage search = new SearchPage(this);
        search.search(CanaryNames.name("inner"));
        search.awaitOver();
        interact(() -> assertNotEquals(List.of(), CanaryNames.waysTo(graph())));
        lock();
        assertNothingStays();
    }

    @Test
    void ofATextThatWasLookedAtAndOneThatIsBeingEdited() {
        openFiles();
        FilesPage files = new FilesPage(this);
        files.awaitNames(FOLDER, TEXT);
        PreviewPage preview = new PreviewPage(this);
        preview.toggleByKey();
        files.select(TEXT);
        advance(Duration.ofSeconds(1));
        preview.awaitLines(CONTENT);
        await("can be edited", preview::canEdit);
        preview.edit();
        EditorPage editor = new EditorPage(this);
        editor.awaitOpen(CONTENT);
        await("focus in the text", editor::textHasFocus);
        editor.typeAtStart("new ");
        lock();
        assertNothingStays();
    }

    @Test
    void ofTheRecordsOfAnAccountAndARevealedSecret() {
        OpenVault.Secrets account = TestAccounts.sample(server());
        interact(() -> instance(Navigation.class).openVault(account));
        SecretsPage secrets = new SecretsPage(this);
        await("records", () -> !secrets.titles().isEmpty());
        secrets.search("bank");
        advance(Duration.ofMillis(500));
        secrets.revealByKey();
        await("the secret", secrets::isRevealed);
        List<String> words = new ArrayList<>(secrets.titles());
        words.add(secrets.shownText());
        interact(() -> assertNotEquals(List.of(), waysTo(words)));
        lock();
        CanaryNames.assertNoneEventually(this, () -> waysTo(words));
    }

    @Test
    void ofARecoveryKeyOnScreen() {
        openFiles();
        FilesPage files = new FilesPage(this);
        files.awaitNames(FOLDER, TEXT);
        files.showRecoveryKey();
        RecoveryKeyPage page = new RecoveryKeyPage(this);
        page.typePassword(TestAccounts.PASSWORD);
        page.show();
        await("the key", page::isShown);
        List<String> groups = List.of(page.key().split("(?<=\\G.{4})"));
        interact(() -> assertNotEquals(List.of(), waysToAny(groups)));
        lock();
        CanaryNames.assertNoneEventually(this, () -> waysToAny(groups));
        assertNothingStays();
    }

    private static List<String> waysToAny(List<String> groups) {
        return Reachable.ways(groups::contains, Window.getWindows());
    }

    private List<String> waysTo(List<String> words) {
        List<Object> roots = new ArrayList<>(Window.getWindows());
        roots.add(graph());
        return Reachable.ways(text -> words.stream().anyMatch(text::contains), roots);
    }
}
