package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Hiding all names of a vault, and showing them again, against the embedded server.
class NamesChangeTest {

    @TempDir
    Path folder;

    /// Some of them could be taken for hidden names: what stands for it depends on the vault's key.
    private static void makeFiles(NamedVault account, Vault vault) {
        String folder = account.looksHidden("q1");
        NamedVault.make(
                vault, "docs/" + folder + "/" + account.looksHidden("doc"), "docs/a.txt", folder + "/cafe", "Ω");
    }

    private static NamesReport change(Vault vault, boolean hide) {
        return vault.names().change(hide, _ -> {}, new Cancellation());
    }

    private static boolean isHex(String path) {
        return path.matches("([0-9a-f]{2}|/)+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void allNamesAreHiddenAndShownAgain(String release) {
        try (NamedVault account = new NamedVault(folder, release, false)) {
            Vault vault = account.open();
            makeFiles(account, vault);
            Map<String, String> all = NamedVault.everything(vault);
            List<VaultNames.Progress> heard = new ArrayList<>();
            assertTrue(vault.names().change(true, heard::add, new Cancellation()).finished());
            assertEquals(new VaultNames.Progress(7, 7), heard.getLast());
            assertEquals(VaultNames.State.HIDDEN, vault.names().state());
            assertEquals("{\"obfuscatedNames\":true}", account.info());
            assertEquals(all, NamedVault.everything(vault));
            assertEquals(all, NamedVault.everything(account.open()));
            assertTrue(NamedVault.everything(account.openAsStored()).keySet().stream()
                    .allMatch(path -> isHex(path) && !all.containsKey(path)));

            assertTrue(change(account.open(), false).finished());
            assertEquals("{\"obfuscatedNames\":false}", account.info());
            assertEquals(all, NamedVault.everything(account.open()));
            assertEquals(all, NamedVault.everything(account.openAsStored()));
        }
    }

    /// Breaks at each request that changes something; another computer looks, and goes on.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereverItBreaksNothingIsLostAndAnotherComputerGoesOn(boolean hide) {
        try (NamedVault account = new NamedVault(folder, "0.8", !hide)) {
            makeFiles(account, account.open());
            Map<String, String> all = NamedVault.everything(account.open());
            boolean broke = true;
            for (int step = 1; broke; step++) {
                broke = breaksAt(step, hide, account, all);
                assertTrue(change(account.open(), !hide).finished());
                assertTrue(step < 20);
            }
        }
    }

    @Test
    void namesStayAsTheyAreWhenTheServerDoesNotKeepWhatItSaysItDoes() {
        try (NamedVault account = new NamedVault(folder, "0.6", false)) {
            Vault vault = account.openDisturbed();
            makeFiles(account, vault);
            Map<String, String> all = NamedVault.everything(vault);
            account.hostile().always("POST /api/users/edit-info", Fault.text(200, "text/plain", "OK"));
            assertThrows(AccountProblem.SettingsNotKept.class, () -> change(vault, true));
            assertEquals(VaultNames.State.VISIBLE, vault.names().state());
            assertEquals(all, NamedVault.everything(account.open()));
        }
    }

    private static boolean breaksAt(int step, boolean hide, NamedVault account, Map<String, String> all) {
        Vault first = account.openDisturbed();
        account.hostile().from(step, "POST /api/files/rename", Fault.cutAnswer(0));
        boolean broke = false;
        try {
            assertTrue(change(first, hide).finished());
        } catch (Problem e) {
            broke = true;
            assertTrue(first.names().state().isUnfinished());
        }
        account.hostile().behave();
        assertEquals(all, NamedVault.everything(first));
        first.close();
        Vault second = account.open();
        assertEquals(broke, second.names().state().isUnfinished());
        assertEquals(all, NamedVault.everything(second), "broken at step " + step);
        if (broke) {
            NamedVault.file(second, VaultPath.of("docs", "a.txt"), "docs/a.txt");
            assertTrue(change(second, hide).finished());
        }
        assertEquals(all, NamedVault.everything(second));
        Set<String> stored = NamedVault.everything(account.openAsStored()).keySet();
        assertTrue(hide ? stored.stream().allMatch(NamesChangeTest::isHex) : stored.equals(all.keySet()));
        return broke;
    }

    @Test
    void whatComesMeanwhileIsTakenAlongAndWhatIsInTheWayIsNamed() {
        try (NamedVault account = new NamedVault(folder, "0.8", false)) {
            Vault vault = account.open();
            NamedVault.make(vault, "docs/" + account.looksHidden("q1") + "/a");
            Cancellation cancellation = new Cancellation();
            assertThrows(
                    NetProblem.Cancelled.class,
                    () -> vault.names()
                            .change(
                                    true,
                                    progress -> {
                                        if (progress.done() == 1) {
                                            cancellation.cancel();
                                        }
                                    },
                                    cancellation));
            assertEquals(VaultNames.State.BEING_HIDDEN, vault.names().state());
            FolderEntry docs = new FolderEntry(VaultPath.of("docs"));
            String newer = "docs/" + account.looksHidden("newer");
            assertThrows(VaultStateProblem.NamesBeingChanged.class, () -> vault.rename(docs, "papers"));
            NamedVault.make(vault, newer);
            NamedVault.make(account.openAsStored(), "new.txt", "n".repeat(200));
            NamesReport report = change(vault, true);
            assertFalse(report.finished());
            assertEquals(
                    List.of(VaultPath.of("n".repeat(200))),
                    report.refused().stream().map(NamesReport.Refused::path).toList());
            vault.delete(new FileEntry(VaultPath.of("n".repeat(200)), 1), false);
            assertTrue(change(vault, true).finished());
            Map<String, String> all = NamedVault.everything(account.open());
            assertTrue(all.keySet().containsAll(Set.of("docs/", newer, "new.txt")));
            assertEquals(5, all.size());
            assertTrue(change(account.open(), false).finished());
            assertEquals(all, NamedVault.everything(account.openAsStored()));
        }
    }

    @Test
    void anotherDirectionIsTakenHalfWayAndEveryStepMayBreak() {
        try (NamedVault account = new NamedVault(folder, "0.8", true)) {
            makeFiles(account, account.open());
            Map<String, String> all = NamedVault.everything(account.open());
            assertTrue(breaks(account, false));
            String newer = "docs/" + account.looksHidden("newer");
            NamedVault.make(account.open(), newer);
            all.put(newer, newer);
            assertTrue(breaks(account, true));
            for (int tries = 0; breaks(account, false); tries++) {
                assertEquals(all, NamedVault.everything(account.open()));
                assertTrue(tries < 20);
            }
            assertEquals(all, NamedVault.everything(account.openAsStored()));
        }
    }

    /// Lets one name be changed, and the answer about the next one get lost.
    private static boolean breaks(NamedVault account, boolean hide) {
        account.hostile().from(2, "POST /api/files/rename", Fault.cutAnswer(0));
        try {
            return !change(account.openDisturbed(), hide).finished();
        } catch (Problem e) {
            return true;
        } finally {
            account.hostile().behave();
        }
    }

    @Test
    void whatCannotBeDoneIsSaidBeforeAnythingIsChanged() {
        try (NamedVault account = new NamedVault(folder, "0.8", false)) {
            Vault vault = account.open();
            NamedVault.make(vault, "docs/" + "x".repeat(126), "docs/y", "z".repeat(200));
            VaultStateProblem.NamesTooLong tooLong =
                    assertThrows(VaultStateProblem.NamesTooLong.class, () -> change(vault, true));
            assertTrue(tooLong.arguments().toString().contains("2"));
            assertEquals("", account.info());
            assertEquals(VaultNames.State.VISIBLE, vault.names().state());
            vault.delete(new FolderEntry(VaultPath.of("docs")), true);
            vault.delete(new FileEntry(VaultPath.of("z".repeat(200)), 1), false);
            NamedVault.make(vault, "é", account.looksHidden("é"));
            assertThrows(VaultStateProblem.NamesAlike.class, () -> change(vault, true));
            assertEquals("", account.info());
        }
        try (NamedVault account = new NamedVault(folder.resolve("old"), "0.5", false)) {
            Vault vault = account.open();
            assertThrows(VaultStateProblem.NamesNotHideable.class, () -> change(vault, true));
        }
    }

    @Test
    void theLockBreaksItOffAndTheNextOpeningKnows() {
        try (NamedVault account = new NamedVault(folder, "0.7", false)) {
            Vault vault = account.open();
            makeFiles(account, vault);
            Map<String, String> all = NamedVault.everything(vault);
            assertThrows(
                    VaultStateProblem.VaultLocked.class,
                    () -> vault.names()
                            .change(
                                    true,
                                    progress -> {
                                        if (progress.done() == 3) {
                                            vault.close();
                                        }
                                    },
                                    new Cancellation()));
            Vault again = account.open();
            assertEquals(VaultNames.State.BEING_HIDDEN, again.names().state());
            assertEquals(all, NamedVault.everything(again));
            assertFalse(NamedVault.everything(account.openAsStored()).keySet().stream()
                    .filter(all::containsKey)
                    .collect(Collectors.toSet())
                    .isEmpty());
            assertTrue(change(again, true).finished());
            assertEquals(all, NamedVault.everything(again));
        }
    }
}
