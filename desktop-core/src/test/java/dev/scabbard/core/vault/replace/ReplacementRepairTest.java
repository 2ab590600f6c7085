package dev.scabbard.core.vault.replace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.content.Tally;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.InterruptedReplacement;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.journal.Journal;
import dev.scabbard.core.vault.journal.JournalRecord.Replacing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a replacement that broke off, whatever is found of it: said of each of the three names is what lies
/// under it. `old` and `new` are the contents, `other` is somebody else's, `bad` does not open, `-` is nothing.
class ReplacementRepairTest {

    private static final String NAME = "a.txt";
    private static final String ID = "0123456789abcdef";
    private static final String INCOMING = NAME + "." + ID + ".scabbard-new";
    private static final String OUTGOING = NAME + "." + ID + ".scabbard-old";

    @TempDir
    Path serverFolder;

    @TempDir
    Path journalFolder;

    private TestServer server;
    private TestServer.Account account;
    private Vault vault;

    @BeforeEach
    void open() {
        server = new TestServer(serverFolder);
        account = server.account("gwen");
        vault = account.open(server.origin());
    }

    @AfterEach
    void close() {
        vault.close();
        server.close();
    }

    private void put(String name, String what) throws Exception {
        if (what.equals("-")) {
            return;
        }
        ReplacementTest.store(vault, name, what.getBytes(StandardCharsets.UTF_8));
        if (what.equals("bad")) {
            damage(name);
        }
    }

    private void damage(String name) throws Exception {
        try (Stream<Path> files = Files.walk(serverFolder)) {
            Path stored = files.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(stored);
            bytes[bytes.length - 1] ^= 1;
            Files.write(stored, bytes);
        }
    }

    /// What the folder holds: names and contents.
    private Map<String, String> holds() {
        return vault.list(VaultPath.ROOT).entries().stream()
                .collect(Collectors.toMap(
                        Entry::name,
                        entry -> new String(ReplacementTest.content(vault, entry.name()), StandardCharsets.UTF_8),
                        (one, two) -> one,
                        TreeMap::new));
    }

    private static String shown(Map<String, String> holds) {
        return holds.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private void remember(boolean verified) {
        Tally tally = new Tally();
        tally.add("new".getBytes(StandardCharsets.UTF_8), 0, 3);
        Replacing record = new Replacing(
                List.of(), NAME, INCOMING, OUTGOING, verified ? Optional.of(tally.finish()) : Optional.empty());
        try (Journal journal = Journal.open(journalFolder, account.vaultKey())) {
            journal.note(record);
        }
    }

    private static String told(ReplacementEnd end) {
        return end.getClass().getSimpleName();
    }

    @ParameterizedTest
    @CsvSource({
        // holder, incoming, outgoing, verified, then
        "old,   -,   -,   false, a.txt=old,                                 nothing",
        "old,   new, -,   false, a.txt=old,                                 Undone",
        "old,   bad, -,   false, a.txt=old,                                 Undone",
        "old,   new, -,   true,  a.txt=old,                                 Undone",
        "-,     new, old, true,  a.txt=new,                                 Finished",
        "-,     new, old, false, a.txt=new,                                 Finished",
        "-,     bad, old, true,  a.txt=old,                                 Undone",
        "-,     other, old, true, a.txt=old,                                Undone",
        "-,     -,   old, true,  a.txt=old,                                 Undone",
        "-,     new, -,   true,  a.txt=new,                                 Finished",
        "-,     bad, -,   true,  '',                                        Gone",
        "-,     -,   -,   true,  '',                                        Gone",
        "new,   -,   old, true,  a.txt=new,                                 Finished",
        "new,   -,   -,   true,  a.txt=new,                                 nothing",
        "new,   -,   old, false, a (2).txt=old a.txt=new,                   Kept",
        "other, -,   old, true,  a (2).txt=old a.txt=other,                 Kept",
        "other, new, old, true,  a (2).txt=new a (3).txt=old a.txt=other,   Kept",
        "other, bad, old, true,  a (2).txt=old a.txt=other,                 Kept",
    })
    void nothingIsLostAndNothingTemporaryIsLeft(
            String holder, String incoming, String outgoing, boolean verified, String then, String end)
            throws Exception {
        put(NAME, holder);
        put(INCOMING, incoming);
        put(OUTGOING, outgoing);
        remember(verified);
        Leftovers leftovers = vault.resumption().openJournal(journalFolder, new Cancellation());
        assertEquals(then, shown(holds()));
        assertEquals(
                end.equals("nothing") ? List.of() : List.of(end),
                leftovers.replacements().stream().map(ReplacementRepairTest::told).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "old,   new, -,   a.txt=old,                               Undone",
        "-,     new, old, a.txt=new,                               Finished",
        "-,     bad, old, a.txt=old,                               Undone",
        "-,     -,   old, a.txt=old,                               Undone",
        "-,     new, -,   a.txt=new,                               Finished",
        "other, -,   old, a (2).txt=old a.txt=other,               Kept",
        "other, new, old, a (2).txt=new a (3).txt=old a.txt=other, Kept",
    })
    void theNamesAloneTellEnough(String holder, String incoming, String outgoing, String then, String end)
            throws Exception {
        put(NAME, holder);
        put(INCOMING, incoming);
        put(OUTGOING, outgoing);
        List<InterruptedReplacement> found = vault.resumption().interrupted(vault.list(VaultPath.ROOT));
        assertEquals(1, found.size());
        assertEquals(VaultPath.of(NAME), found.getFirst().file());
        assertEquals(end, told(vault.resumption().repair(found.getFirst(), new Cancellation())));
        assertEquals(then, shown(holds()));
        assertEquals(List.of(), vault.resumption().interrupted(vault.list(VaultPath.ROOT)));
    }

    @Test
    void aFolderThatIsGoneMeanwhileIsSaid() {
        try (Journal journal = Journal.open(journalFolder, account.vaultKey())) {
            journal.note(new Replacing(List.of("gone"), NAME, INCOMING, OUTGOING, Optional.empty()));
        }
        assertEquals(
                List.of(new ReplacementEnd.Gone(VaultPath.of("gone", NAME))),
                vault.resumption().openJournal(journalFolder, new Cancellation()).replacements());
        assertTrue(vault.list(VaultPath.ROOT).entries().isEmpty());
    }

    @Test
    void aServerThatCannotBeReachedLeavesItForTheNextTime() throws Exception {
        put(INCOMING, "new");
        put(OUTGOING, "old");
        remember(true);
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertEquals(
                List.of(new ReplacementEnd.Pending(VaultPath.of(NAME))),
                vault.resumption().openJournal(journalFolder, cancelled).replacements());
        vault.close();
        vault = account.open(server.origin());
        assertEquals(
                List.of(new ReplacementEnd.Finished(VaultPath.of(NAME))),
                vault.resumption().openJournal(journalFolder, new Cancellation()).replacements());
        assertEquals("a.txt=new", shown(holds()));
    }
}
