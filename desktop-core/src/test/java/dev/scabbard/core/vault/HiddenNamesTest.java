package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Vaults whose names the server cannot read, against the embedded server.
class HiddenNamesTest {

    @TempDir
    Path folder;

    private static Set<String> names(Vault vault, VaultPath path) {
        return vault.list(path).entries().stream().map(Entry::name).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void everythingIsDoneUnderItsOwnNameAndStoredUnderAnother(String release) {
        try (NamedVault account = new NamedVault(folder, release, true)) {
            Vault vault = account.open();
            assertEquals(VaultNames.State.HIDDEN, vault.names().state());
            NamedVault.make(vault, "Pläne/2024/cafe", "Pläne/a b.txt");
            FileEntry file = NamedVault.file(vault, VaultPath.of("Pläne", "a b.txt"), "replaced");
            Entry renamed = vault.rename(file, "knights of the round table");
            Entry moved = vault.moves().move(renamed, VaultPath.of("Pläne", "2024"));
            assertEquals("replaced", NamedVault.read(vault, (FileEntry) moved));
            assertThrows(ItemProblem.NameTaken.class, () -> vault.createFolder(VaultPath.ROOT, "Pläne"));
            assertEquals(
                    List.of(moved.path()),
                    vault.index().search("knights of the round table", new Cancellation()).stream()
                            .map(found -> found.file().path())
                            .toList());
            Map<String, String> all = Map.of(
                    "Pläne/", "", "Pläne/2024/", "", "Pläne/2024/cafe", "Pläne/2024/cafe",
                    "Pläne/2024/knights of the round table", "replaced");
            assertEquals(all, NamedVault.everything(account.open()));

            NamedVault.everything(account.openAsStored())
                    .keySet()
                    .forEach(path -> assertTrue(path.matches("([0-9a-f]{2}|/)+"), path));
            vault.delete(moved, false);
            assertEquals(Set.of("cafe"), names(vault, moved.path().parent()));
        }
    }

    @Test
    void whatAnotherClientNamedPlainlyIsShownAsItIsAndCanBeUsed() {
        try (NamedVault account = new NamedVault(folder, "0.8", true)) {
            Vault vault = account.open();
            Vault foreign = account.openAsStored();
            NamedVault.make(vault, "both", "docs/own");
            NamedVault.make(foreign, "both", "plain/inner.txt");
            Vault fresh = account.open();
            assertEquals(
                    Map.of("both", "both", "both (2)", "both", "docs/", "", "docs/own", "docs/own", "plain/", "",
                            "plain/inner.txt", "plain/inner.txt"),
                    NamedVault.everything(fresh));

            Vault blind = account.open();
            FileEntry inner = new FileEntry(VaultPath.of("plain", "inner.txt"), 1);
            assertEquals("plain/inner.txt", NamedVault.read(blind, inner), "it was never listed here");
            Entry moved = blind.moves().move(inner, VaultPath.of("docs"));
            assertEquals("plain/inner.txt", NamedVault.read(blind, (FileEntry) moved));
            NamedVault.file(blind, moved.path(), "new content");
            assertEquals("new content", NamedVault.read(account.open(), (FileEntry) moved));
            fresh.delete(new FileEntry(VaultPath.of("both (2)"), 1), false);
            assertEquals(Set.of("both", "docs", "plain"), names(account.open(), VaultPath.ROOT));
            assertTrue(names(foreign, VaultPath.ROOT).stream().noneMatch("both"::equals), "the plain one was meant");
        }
    }

    @Test
    void aNameIsStoredTwiceAsLong() {
        try (NamedVault account = new NamedVault(folder, "0.8", true)) {
            Vault vault = account.open();
            NamedVault.make(vault, "x".repeat(125));
            vault.createFolder(VaultPath.ROOT, "y".repeat(127));
            assertThrows(FileNameProblem.FileNameTooLongHidden.class, () -> NamedVault.make(vault, "x".repeat(126)));
            assertThrows(
                    FileNameProblem.FileNameTooLongHidden.class,
                    () -> vault.createFolder(VaultPath.ROOT, "y".repeat(128)));
            NamedVault.file(vault, VaultPath.of("x".repeat(125)), "replaced, under temporary names that are cut");
            assertEquals(2, names(vault, VaultPath.ROOT).size());
        }
    }

    @Test
    void aPlainVaultIsNeverDecodedAndChangesAreToldUnderTheirOwnNames() throws InterruptedException {
        try (NamedVault account = new NamedVault(folder.resolve("plain"), "0.8", false)) {
            Vault vault = account.open();
            NamedVault.make(vault, "2024/cafe");
            assertEquals(Map.of("2024/", "", "2024/cafe", "2024/cafe"), NamedVault.everything(vault));
            assertEquals(NamedVault.everything(vault), NamedVault.everything(account.openAsStored()));
        }
        try (NamedVault account = new NamedVault(folder.resolve("hidden"), "0.8", true)) {
            Vault vault = account.open();
            vault.createFolder(VaultPath.ROOT, "docs");
            BlockingQueue<Optional<VaultPath>> heard = new LinkedBlockingQueue<>();
            vault.onFolderChanged(heard::add);
            Optional<VaultPath> said = Optional.of(VaultPath.ROOT);
            for (int i = 0; i < 60 && !said.equals(Optional.of(VaultPath.of("docs"))); i++) {
                vault.createFolder(VaultPath.of("docs"), "inner" + i);
                Optional<VaultPath> next = heard.poll(500, TimeUnit.MILLISECONDS);
                said = next == null ? said : next;
            }
            assertEquals(Optional.of(VaultPath.of("docs")), said);
        }
    }
}
