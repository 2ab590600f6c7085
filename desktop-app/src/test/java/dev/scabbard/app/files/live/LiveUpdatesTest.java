package dev.scabbard.app.files.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesGuiTest;
import dev.scabbard.app.files.actions.RenamePage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody else changes in the folder on screen, in the window.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class LiveUpdatesTest extends FilesGuiTest {

    private OpenVault.Files elsewhere;

    @Override
    protected LocalServerOptions serverOptions() {
        return super.serverOptions().withRelease(HostedRelease.parse("0.5").orElseThrow());
    }

    @BeforeEach
    void openElsewhere() {
        elsewhere = TestAccounts.openAgain(open().saved(), server());
        folder(VaultPath.ROOT, "a");
        folder(VaultPath.ROOT, "b");
        folder(VaultPath.ROOT, "c");
        page().reloadByKey();
        page().awaitNames("a", "b", "c");
    }

    @AfterEach
    void closeElsewhere() {
        elsewhere.close();
    }

    /// Waits while time passes.
    private void awaitSoon(String what, BooleanSupplier condition) {
        FakeTime time = (FakeTime) instance(TimeSource.class);
        await(what, () -> {
            time.advance(Duration.ofMillis(100));
            return condition.getAsBoolean();
        });
    }

    private void awaitNamesSoon(String... names) {
        awaitSoon("names " + List.of(names), () -> page().names().equals(List.of(names)));
    }

    private void make(String name) {
        elsewhere.vault().createFolder(VaultPath.ROOT, name);
    }

    private void delete(VaultPath folder, String name) {
        Entry entry = elsewhere.vault().list(folder).entry(name).orElseThrow();
        elsewhere.vault().delete(entry, true);
    }

    @Test
    void whatComesAndGoesLeavesSelectionFocusAndAnEditedNameAlone() {
        page().select("a", "b");
        make("0");
        delete(VaultPath.ROOT, "a");
        awaitNamesSoon("0", "b", "c");
        assertEquals(List.of("b"), page().selected());
        assertEquals("b", page().focused());
        assertTrue(page().tableHasFocus());
        assertEquals("3 items · 1 selected", new ShellPage(this).words());
        RenamePage renaming = page().beginRename("b");
        renaming.type("half a na");
        make("1");
        advance(Duration.ofSeconds(20));
        assertEquals(List.of("0", "b", "c"), page().names(), "what is edited is waited for");
        assertEquals("half a na", renaming.typed());
        renaming.keep();
        awaitNamesSoon("0", "1", "b", "c");
        assertEquals(List.of("b"), page().selected());
    }

    @Test
    void aFolderThatCannotBeFetchedKeepsItsRowsAndComesBackByItself() {
        page().select("b");
        server().close();
        page().reloadByKey();
        StalePage stale = new StalePage(this);
        awaitSoon("it says so", stale::isShown);
        assertEquals(List.of("a", "b", "c"), page().names());
        restartServer();
        awaitSoon("it is up to date", () -> !stale.isShown());
        assertEquals(List.of("b"), page().selected());
        assertTrue(page().tableHasFocus());
        elsewhere.close();
        elsewhere = TestAccounts.openAgain(open().saved(), server());
        make("0");
        awaitNamesSoon("0", "a", "b", "c");
    }

    @Test
    void aFolderThatIsTakenAwayIsToldOfAndNothingIsHeardAfterALock() {
        page().openByKey("b");
        page().awaitEmpty();
        delete(VaultPath.ROOT, "b");
        StalePage stale = new StalePage(this);
        awaitSoon("it has gone", stale::isInPlaceOfTheRows);
        new ShellPage(this).lockByKey();
        await("nothing is open", () -> instance(OpenVaults.class).list().isEmpty());
        make("0");
        advance(Duration.ofSeconds(20));
        assertFalse(new ShellPage(this).showsWords());
    }
}
