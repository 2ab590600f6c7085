package dev.scabbard.core.vault.replace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.InterruptedReplacement;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import dev.scabbard.core.vault.stream.FileContent;
import dev.scabbard.core.vault.transfer.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever breaks while a file is replaced: one whole content has the name, the old or the new one, and nothing of the
/// other is left lying about.
class ReplacementTest {

    private static final String NAME = "notes.txt";
    private static final byte[] OLD = "what was there before".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "what is there now, and longer".getBytes(StandardCharsets.UTF_8);

    /// How many requests a replacement takes.
    private static final int REQUESTS = 8;

    @TempDir
    Path serverFolder;

    @TempDir
    Path journalFolder;

    private TestServer server;
    private HostileServer hostile;
    private TestServer.Account account;
    private Vault vault;

    @BeforeEach
    void open() {
        server = new TestServer(serverFolder);
        hostile = server.hostile();
        account = server.account("gwen");
        vault = account.open(hostile.origin());
        store(vault, NAME, OLD);
        assertTrue(vault.resumption().openJournal(journalFolder, new Cancellation()).isEmpty());
    }

    @AfterEach
    void close() {
        vault.close();
        hostile.close();
        server.close();
    }

    static void store(Vault vault, String name, byte[] bytes) {
        try (SecretBytes content = SecretBytes.copyOf(bytes)) {
            vault.transfers().upload(Content.memory(content), VaultPath.ROOT, name, Overwrite.REFUSE)
                    .run(progress -> {});
        }
    }

    private void replace() {
        replace(progress -> {});
    }

    private void replace(Consumer<TransferProgress> listener) {
        try (SecretBytes content = SecretBytes.copyOf(NEW)) {
            vault.transfers().upload(Content.memory(content), VaultPath.ROOT, NAME, Overwrite.REPLACE).run(listener);
        }
    }

    private static Consumer<TransferProgress> onceVerifying(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return progress -> {
            if (progress.phase() == Phase.VERIFYING && done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }

    static byte[] content(Vault vault, String name) {
        FileEntry entry = (FileEntry) vault.list(VaultPath.ROOT).entry(name).orElseThrow();
        try (FileContent read = vault.transfers().read(entry, 1000, new Cancellation())) {
            return read.bytes().apply(byte[]::clone);
        }
    }

    static List<String> names(Vault vault) {
        return vault.list(VaultPath.ROOT).entries().stream()
                .map(Entry::name)
                .sorted()
                .toList();
    }

    /// The program that held the vault is gone; another one opens it.
    private Leftovers openAgain() {
        vault.close();
        hostile.behave();
        vault = account.open(hostile.origin());
        return vault.resumption().openJournal(journalFolder, new Cancellation());
    }

    private void requireOneWholeFile() {
        assertEquals(List.of(NAME), names(vault));
        byte[] found = content(vault, NAME);
        assertTrue(List.of(new String(OLD), new String(NEW)).contains(new String(found)), "neither old nor new");
    }

    @Test
    void theNewContentHasTheNameAndNothingElseIsLeft() {
        replace();
        assertEquals(List.of(NAME), names(vault));
        assertArrayEquals(NEW, content(vault, NAME));
        assertTrue(openAgain().isEmpty());
        assertEquals(0, hostile.requests().stream().filter(request -> request.contains("force=true")).count());
    }

    static Stream<Arguments> breaks() {
        return IntStream.rangeClosed(1, REQUESTS)
                .boxed()
                .flatMap(at -> Stream.of(new Fault.DropBefore(), new Fault.DropAfter())
                        .map(fault -> Arguments.of(at, fault)));
    }

    @Test
    void aServerThatIsTooBusyAtEveryStepIsWaitedFor() {
        for (int request = 1; request <= 2 * REQUESTS; request += 2) {
            hostile.nth(request, "", Fault.tooManyRequests());
        }
        replace();
        assertArrayEquals(NEW, content(vault, NAME));
        assertEquals(List.of(NAME), names(vault));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aPassingBreakAnywhereIsOvercome(int request, Fault fault) {
        hostile.nth(request, "", fault);
        replace();
        hostile.behave();
        assertEquals(List.of(NAME), names(vault));
        assertArrayEquals(NEW, content(vault, NAME));
        assertTrue(openAgain().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBreakForGoodIsPutRightAtTheNextOpening(int request, Fault fault) {
        hostile.nth(request, "", fault).from(request, "", new Fault.DropBefore());
        assertThrows(Problem.class, this::replace);
        openAgain();
        requireOneWholeFile();
        assertEquals(List.of(), vault.resumption().interrupted(vault.list(VaultPath.ROOT)));
        assertTrue(openAgain().isEmpty(), "what was put right is not told again");
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aLockAnywhereIsPutRightAtTheNextOpening(int request, Fault fault) {
        boolean carriedOut = fault instanceof Fault.DropAfter;
        hostile.nth(request, "", carriedOut ? new Fault.HangAfter() : new Fault.Hang());
        long before = hostile.requests().size();
        Thread.ofVirtual().start(() -> {
            while (hostile.requests().size() < before + request) {
                Thread.onSpinWait();
            }
            vault.close();
        });
        assertThrows(VaultStateProblem.VaultLocked.class, this::replace);
        openAgain();
        requireOneWholeFile();
    }

    @Test
    void whatDoesNotComeBackWholeNeverTakesTheName() {
        hostile.times(2, "GET /api/files/download", new Fault.ChangedBody(ReplacementTest::flipped));
        assertThrows(SessionProblem.ReplyDamaged.class, this::replace);
        assertEquals(List.of(NAME), names(vault));
        assertArrayEquals(OLD, content(vault, NAME));
        assertTrue(openAgain().isEmpty());
    }

    private static byte[] flipped(byte[] body) {
        body[body.length / 2] ^= 1;
        return body;
    }

    @Test
    void anotherContentUnderTheTemporaryNameNeverTakesTheName() {
        try (Vault other = account.open(server.origin())) {
            assertThrows(
                    TransferProblem.ReplacementDamaged.class,
                    () -> replace(onceVerifying(() -> {
                        FileEntry sent = temporary(other);
                        other.delete(sent, false);
                        store(other, sent.name(), "what somebody else sent instead".getBytes(StandardCharsets.UTF_8));
                    })));
        }
        assertEquals(List.of(NAME), names(vault));
        assertArrayEquals(OLD, content(vault, NAME));
    }

    private static FileEntry temporary(Vault vault) {
        return vault.list(VaultPath.ROOT).entries().stream()
                .filter(FileEntry.class::isInstance)
                .map(FileEntry.class::cast)
                .filter(FileEntry::isTemporary)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileThatSomebodyElseDeletesMeanwhileGetsTheNewContent() {
        try (Vault other = account.open(server.origin())) {
            replace(onceVerifying(() ->
                    other.delete(other.list(VaultPath.ROOT).entry(NAME).orElseThrow(), false)));
        }
        assertEquals(List.of(NAME), names(vault));
        assertArrayEquals(NEW, content(vault, NAME));
    }

    @Test
    void aFolderThatSomebodyElsePutsInThePlaceOfTheFileStays() {
        try (Vault other = account.open(server.origin())) {
            Problem problem = assertThrows(
                    TransferProblem.ReplacementBeside.class,
                    () -> replace(onceVerifying(() -> {
                        other.delete(other.list(VaultPath.ROOT).entry(NAME).orElseThrow(), false);
                        other.createFolder(VaultPath.ROOT, NAME + ".exef");
                    })));
            assertEquals(2, problem.arguments().size());
        }
        assertEquals(List.of("notes (2).txt", "notes.txt.exef"), names(vault));
        assertArrayEquals(NEW, content(vault, "notes (2).txt"));
    }

    @Test
    void cancellingBeforeTheOldOneIsSetAsideLeavesTheOldOneAlone() {
        try (SecretBytes content = SecretBytes.copyOf(NEW)) {
            Upload upload = vault.transfers().upload(Content.memory(content), VaultPath.ROOT, NAME, Overwrite.REPLACE);
            assertThrows(NetProblem.Cancelled.class, () -> upload.run(onceVerifying(upload::cancel)));
        }
        assertEquals(List.of(NAME), names(vault));
        assertArrayEquals(OLD, content(vault, NAME));
    }

    @Test
    void aVaultWithoutAJournalReplacesAsSafely() {
        try (Vault other = account.open(hostile.origin())) {
            try (SecretBytes content = SecretBytes.copyOf(NEW)) {
                other.transfers().upload(Content.memory(content), VaultPath.ROOT, NAME, Overwrite.REPLACE)
                        .run(progress -> {});
            }
            assertArrayEquals(NEW, content(other, NAME));
            assertEquals(List.of(NAME), names(other));
        }
    }

    @Test
    void aReplacementAtWorkIsNotTakenForABrokenOneInItsOwnVaultButInOthers() {
        try (Vault other = account.open(server.origin())) {
            AtomicBoolean seen = new AtomicBoolean();
            replace(onceVerifying(() -> {
                assertEquals(List.of(), vault.resumption().interrupted(vault.list(VaultPath.ROOT)));
                InterruptedReplacement found =
                        other.resumption().interrupted(other.list(VaultPath.ROOT)).getFirst();
                assertEquals(VaultPath.of(NAME), found.file());
                assertTrue(found.incoming().isPresent() && found.outgoing().isEmpty());
                seen.set(true);
            }));
            assertTrue(seen.get());
        }
    }

    @Test
    void whatBrokeOffElsewhereIsPutRightWhenTheUserSaysSo() {
        hostile.from(2, "POST /api/files/rename", new Fault.DropBefore());
        assertThrows(TransferProblem.ReplacementUnfinished.class, this::replace);
        hostile.behave();
        try (Vault elsewhere = account.open(server.origin())) {
            List<InterruptedReplacement> found = elsewhere.resumption().interrupted(elsewhere.list(VaultPath.ROOT));
            assertEquals(VaultPath.of(NAME), found.getFirst().file());
            ReplacementEnd end = elsewhere.resumption().repair(found.getFirst(), new Cancellation());
            assertInstanceOf(ReplacementEnd.Finished.class, end);
            assertEquals(List.of(NAME), names(elsewhere));
            assertArrayEquals(NEW, content(elsewhere, NAME));
        }
        assertTrue(openAgain().isEmpty(), "nothing is left to tell on the computer where it broke off");
    }

    @Test
    void theLongestNamesAreReplacedToo() {
        String name = "é".repeat(122) + ".txt";
        store(vault, name, OLD);
        hostile.from(2, "POST /api/files/rename", new Fault.DropBefore());
        try (SecretBytes content = SecretBytes.copyOf(NEW)) {
            Upload upload = vault.transfers().upload(Content.memory(content), VaultPath.ROOT, name, Overwrite.REPLACE);
            assertThrows(TransferProblem.ReplacementUnfinished.class, () -> upload.run(progress -> {}));
        }
        assertEquals(
                new ReplacementEnd.Finished(VaultPath.of(name)),
                openAgain().replacements().getFirst());
        assertArrayEquals(NEW, content(vault, name));
    }
}
