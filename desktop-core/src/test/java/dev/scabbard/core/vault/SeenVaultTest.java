package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.seen.Alarm;
import dev.scabbard.core.vault.seen.SeenFiles;
import dev.scabbard.core.vault.seen.SeenMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that swaps files or brings old ones back is noticed; whatever two computers do to files is not.
class SeenVaultTest {

    @TempDir
    static Path serverFolder;

    private static TestServer server;

    @TempDir
    Path local;

    private HostileServer hostile;
    private TestServer.Account account;
    private Vault vault;
    private Vault elsewhere;

    @BeforeAll
    static void start() {
        server = new TestServer(serverFolder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        hostile = server.hostile();
        account = server.account("user" + System.nanoTime());
        vault = account.open(hostile.origin());
        vault.openSeen(local.resolve("seen"));
        elsewhere = account.open(server.origin());
    }

    @AfterEach
    void close() {
        vault.close();
        elsewhere.close();
        hostile.close();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void put(Vault by, VaultPath folder, String name, int length, Overwrite overwrite) {
        try (SecretBytes content = SecretBytes.takeOver(bytes(length))) {
            by.transfers().upload(Content.memory(content), folder, name, overwrite).run(progress -> {});
        }
    }

    private void put(String name, int length) {
        put(vault, VaultPath.ROOT, name, length, Overwrite.REFUSE);
    }

    private FileEntry file(String name) {
        return (FileEntry) vault.list(VaultPath.ROOT).entry(name).orElseThrow();
    }

    private void read(String name) {
        vault.transfers().read(file(name), 10, new Cancellation()).close();
    }

    private SeenMark mark(String name) {
        FileEntry file = file(name);
        return vault.seen().mark(file.path().segments(), file::mayHold);
    }

    private List<Alarm> alarms() {
        return vault.seen().alarms();
    }

    private Path stored(String name) {
        try (Stream<Path> files = Files.walk(serverFolder)) {
            return files.filter(path -> path.endsWith(name + ".exef"))
                    .filter(path -> path.toString().contains(account.credential().username()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void swapOnTheServer(String one, String other) throws IOException {
        Path aside = local.resolve("aside");
        Files.move(stored(one), aside);
        Path place = stored(other).resolveSibling(one + ".exef");
        Files.move(stored(other), place);
        Files.move(aside, place.resolveSibling(other + ".exef"));
    }

    @Test
    void filesThatTheServerSwappedAreAnAlarmForEach() throws IOException {
        put("a", 100);
        put("b", 100);
        swapOnTheServer("a", "b");
        read("a");
        vault.transfers().download(file("b"), local.resolve("b"), Overwrite.REFUSE).run(progress -> {});
        assertTrue(Files.exists(local.resolve("b")), "nobody is kept from the content");
        assertEquals(
                List.of(List.of("b"), List.of("a")),
                alarms().stream().map(each -> ((Alarm.OtherFile) each).other()).toList());
        assertEquals(SeenMark.ALARM, mark("a"));
        vault.seen().accept(alarms());
        read("a");
        read("b");
        assertEquals(List.of(), alarms());
    }

    @Test
    void anOldVersionThatComesBackIsAnAlarm() throws IOException {
        put("plan", 100);
        Path old = Files.copy(stored("plan"), local.resolve("old"));
        put(vault, VaultPath.ROOT, "plan", 101, Overwrite.REPLACE);
        read("plan");
        assertEquals(List.of(), alarms());
        Files.copy(old, stored("plan"), StandardCopyOption.REPLACE_EXISTING);
        read("plan");
        assertInstanceOf(Alarm.EarlierVersion.class, alarms().getFirst());
    }

    @Test
    void whatTheServerUndeletesIsAnAlarm() throws IOException {
        put("plan", 100);
        Path place = stored("plan");
        Path old = Files.copy(place, local.resolve("old"));
        vault.delete(file("plan"), false);
        Files.copy(old, place);
        read("plan");
        assertInstanceOf(Alarm.EarlierVersion.class, alarms().getFirst());
    }

    @Test
    void whatWasOnlyReadIsRememberedAfterLockingAndUnlocking() throws IOException {
        put(elsewhere, VaultPath.ROOT, "a", 100, Overwrite.REFUSE);
        put(elsewhere, VaultPath.ROOT, "b", 100, Overwrite.REFUSE);
        read("a");
        read("b");
        vault.close();
        swapOnTheServer("a", "b");
        vault = account.open(hostile.origin());
        SeenFiles before = vault.seen();
        read("a");
        assertEquals(List.of(), before.alarms(), "nothing to compare with yet");
        vault.openSeen(local.resolve("seen"));
        assertEquals(1, alarms().size(), "what was read before the record was there is judged then");
    }

    @Test
    void editsOfTwoComputersAreMarkedAndNeverAnAlarm() {
        put("notes", 100);
        for (int round = 1; round <= 4; round++) {
            put(elsewhere, VaultPath.ROOT, "notes", 100 + round, Overwrite.REPLACE);
            assertEquals(SeenMark.CHANGED, mark("notes"), "told by its size before it is read");
            read("notes");
            assertEquals(SeenMark.CHANGED, mark("notes"));
            put(vault, VaultPath.ROOT, "notes", 200 + round, Overwrite.REPLACE);
            assertEquals(SeenMark.NONE, mark("notes"));
            read("notes");
        }
        assertEquals(List.of(), alarms());
    }

    @Test
    void whatIsRenamedAndMovedAndDeletedHereIsNeverAnAlarm() {
        FolderEntry docs = vault.createFolder(VaultPath.ROOT, "docs");
        put(vault, docs.path(), "a", 50, Overwrite.REFUSE);
        put("b", 60);
        vault.rename(file("b"), "c");
        Entry renamed = vault.rename(docs, "papers");
        Entry inside = vault.list(renamed.path()).entry("a").orElseThrow();
        vault.transfers().read((FileEntry) inside, 1, new Cancellation()).close();
        vault.rename(inside, "b");
        read("c");
        assertEquals(List.of(), alarms(), "after renames");
        vault.delete(file("c"), false);
        put("c", 70);
        put("b", 80);
        read("b");
        read("c");
        vault.delete(renamed, true);
        FolderEntry again = vault.createFolder(VaultPath.ROOT, "papers");
        put(vault, again.path(), "b", 50, Overwrite.REFUSE);
        vault.transfers().read((FileEntry) vault.list(again.path()).entry("b").orElseThrow(), 1, new Cancellation())
                .close();
        assertEquals(List.of(), alarms());
    }

    @Test
    void aRenameByAnotherProgramIsToldWithBothNamesAndCanBeAccepted() {
        put("a", 100);
        elsewhere.rename(file("a"), "z");
        read("z");
        Alarm.OtherFile alarm = assertInstanceOf(Alarm.OtherFile.class, alarms().getFirst());
        assertEquals(List.of("z"), alarm.path());
        assertEquals(List.of("a"), alarm.other());
        vault.seen().accept(List.of(alarm));
        read("z");
        assertEquals(List.of(), alarms());
    }

    @Test
    void anUploadWhoseAnswerWasLostIsNoAlarmLater() {
        hostile.once("POST /api/files/upload", new Fault.DropAfter());
        put("a", 100);
        read("a");
        hostile.once("POST /api/files/rename", new Fault.DropAfter());
        put(vault, VaultPath.ROOT, "a", 120, Overwrite.REPLACE);
        read("a");
        assertEquals(SeenMark.NONE, mark("a"));
        assertEquals(List.of(), alarms());
    }

    @Test
    void afterTheLockNothingIsKnown() {
        put("a", 100);
        SeenFiles seen = vault.seen();
        vault.close();
        assertEquals(List.of(), seen.alarms());
        assertTrue(seen.sighting(List.of("a")).isEmpty());
    }
}
