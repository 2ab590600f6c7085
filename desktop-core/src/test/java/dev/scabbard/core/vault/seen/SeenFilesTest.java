package dev.scabbard.core.vault.seen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.kept.DerivedKey;
import dev.scabbard.core.vault.kept.PrivateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is seen is there the next time, for the same vault alone, whatever happens to the disk or beside it.
class SeenFilesTest {

    private static final List<String> PLAN = List.of("secret folder", "secret plan.txt");
    private static final List<String> DIARY = List.of("diary.txt");

    @TempDir
    Path temporary;

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final SecretBytes vaultKey = SecretBytes.random(32);

    @AfterEach
    void closeKey() {
        vaultKey.close();
    }

    private Path folder() {
        return temporary.resolve("seen");
    }

    private SeenFiles open() {
        return SeenFiles.open(folder(), vaultKey, clock);
    }

    private static Version version(int number) {
        return new Version(new FileTag(9, number), 1_000 + number);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    private Path log() {
        return folder().resolve("seen.log");
    }

    /// What a server says that tells exact sizes.
    private static LongPredicate listed(long size) {
        return length -> length == size;
    }

    @Test
    void everythingIsThereTheNextTime() {
        Instant first = clock.instant();
        try (SeenFiles seen = open()) {
            assertEquals(new Judgement.FirstSeen(), seen.saw(PLAN, version(1)));
            seen.brought(DIARY, version(2));
            seen.moved(List.of("secret folder"), List.of("moved"));
            now = now.plus(Duration.ofDays(1));
            assertInstanceOf(Judgement.ChangedElsewhere.class, seen.saw(DIARY, version(3)));
            assertInstanceOf(Judgement.Suspicious.class, seen.saw(DIARY, version(2)));
        }
        try (SeenFiles seen = open()) {
            assertEquals(
                    new Judgement.Unchanged(first), seen.saw(List.of("moved", "secret plan.txt"), version(1)));
            Alarm alarm = new Alarm.EarlierVersion(DIARY, version(2), clock.instant());
            assertEquals(List.of(alarm), seen.alarms());
            seen.accept(seen.alarms());
            assertEquals(List.of(), seen.alarms());
            assertInstanceOf(Judgement.Unchanged.class, seen.saw(DIARY, version(2)));
        }
        assertEquals(Optional.empty(), problemOf(open()));
    }

    private static Optional<SeenProblem> problemOf(SeenFiles opened) {
        try (opened) {
            return opened.problem();
        }
    }

    @Test
    void anAlarmStaysUntilItIsAcceptedOrTheRightVersionIsBack() {
        try (SeenFiles seen = open()) {
            seen.saw(PLAN, version(1));
            seen.saw(DIARY, version(2));
            seen.saw(DIARY, version(1));
            seen.saw(DIARY, version(1));
            assertEquals(1, seen.alarms().size());
            assertEquals(SeenMark.ALARM, seen.mark(DIARY, listed(version(1).size())));
            seen.saw(DIARY, version(2));
            assertEquals(List.of(), seen.alarms());
            assertEquals(SeenMark.NONE, seen.mark(DIARY, listed(version(2).size())));
        }
    }

    @Test
    void aChangeElsewhereIsMarkedWhenItIsReadAndBeforeThatByItsSize() {
        try (SeenFiles seen = open()) {
            seen.saw(PLAN, version(1));
            assertEquals(SeenMark.NONE, seen.mark(PLAN, listed(version(1).size())));
            assertEquals(SeenMark.CHANGED, seen.mark(PLAN, listed(5)));
            assertEquals(SeenMark.NONE, seen.mark(PLAN, size -> true));
            seen.saw(PLAN, version(2));
            assertEquals(SeenMark.CHANGED, seen.mark(PLAN, listed(version(2).size())));
            assertTrue(seen.sighting(PLAN).orElseThrow().changedElsewhere());
        }
        now = now.plus(Duration.ofDays(1));
        try (SeenFiles seen = open()) {
            assertEquals(SeenMark.NONE, seen.mark(PLAN, listed(version(2).size())), "the user has seen that mark");
            seen.brought(PLAN, version(3));
            assertEquals(SeenMark.NONE, seen.mark(PLAN, listed(version(3).size())));
            assertFalse(seen.sighting(PLAN).orElseThrow().changedElsewhere());
        }
    }

    @Test
    void nothingOnTheDiskTellsANameAndNobodyElseMayLook() throws IOException {
        try (SeenFiles seen = open()) {
            seen.saw(PLAN, version(1));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
        for (Path file : files()) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertFalse(content.contains("secret") || content.contains("plan"), file.toString());
        }
    }

    @Test
    void theLengthOnDiskDoesNotTellHowLongANameIs() throws IOException {
        try (SeenFiles seen = open()) {
            seen.saw(List.of("x"), version(1));
            long before = Files.size(log());
            seen.saw(List.of("y"), version(2));
            long afterShort = Files.size(log());
            seen.saw(List.of("a name of quite some length.txt"), version(3));
            assertEquals(afterShort - before, Files.size(log()) - afterShort);
        }
    }

    @Test
    void whatAProgramThatDiedLeftHalfWrittenIsCutOff() throws IOException {
        try (SeenFiles seen = open()) {
            seen.saw(PLAN, version(1));
            seen.saw(DIARY, version(2));
        }
        byte[] whole = Files.readAllBytes(log());
        Files.write(log(), Arrays.copyOf(whole, whole.length - 10));
        try (SeenFiles seen = open()) {
            assertEquals(Optional.empty(), seen.problem());
            assertInstanceOf(Judgement.Unchanged.class, seen.saw(PLAN, version(1)));
            assertEquals(new Judgement.FirstSeen(), seen.saw(DIARY, version(2)));
        }
        Files.write(log(), new byte[100], StandardOpenOption.APPEND);
        assertEquals(Optional.empty(), problemOf(open()), "a power cut leaves zeros at the end");
    }

    @Test
    void aBrokenRecordIsToldKeptAsideAndBegunAnew() throws IOException {
        try (SeenFiles seen = open()) {
            seen.saw(PLAN, version(1));
        }
        byte[] content = Files.readAllBytes(log());
        content[content.length - 1] ^= 1;
        Files.write(log(), content);
        try (SeenFiles seen = open()) {
            SeenProblem problem = seen.problem().orElseThrow();
            assertEquals("vault.seenRecordBroken", problem.messageKey());
            assertEquals(new Judgement.FirstSeen(), seen.saw(PLAN, version(2)));
        }
        assertTrue(files().contains(folder().resolve("seen.log.broken")));
        try (SeenFiles seen = open()) {
            assertEquals(Optional.empty(), seen.problem());
            assertInstanceOf(Judgement.Unchanged.class, seen.saw(PLAN, version(2)));
        }
    }

    @Test
    void theRecordOfAnotherVaultIsNotUnderstood() {
        try (SeenFiles seen = open()) {
            seen.saw(PLAN, version(1));
        }
        try (SecretBytes other = SecretBytes.random(32)) {
            assertTrue(problemOf(SeenFiles.open(folder(), other, clock)).isPresent());
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldAndStopsNothing() throws IOException {
        Files.writeString(temporary.resolve("file"), "no folder");
        try (SeenFiles seen = SeenFiles.open(temporary.resolve("file").resolve("seen"), vaultKey, clock)) {
            assertInstanceOf(SeenProblem.RecordNotKept.class, seen.problem().orElseThrow());
            seen.saw(PLAN, version(1));
            assertInstanceOf(Judgement.Suspicious.class, seen.saw(DIARY, version(1)));
        }
    }

    @Test
    void twoWindowsKnowWhatTheOtherDid() {
        try (SeenFiles one = open();
                SeenFiles two = open()) {
            one.brought(PLAN, version(1));
            one.moved(PLAN, DIARY);
            assertInstanceOf(Judgement.Unchanged.class, two.saw(DIARY, version(1)), "no alarm for a rename");
            two.brought(DIARY, version(2));
            assertInstanceOf(Judgement.Unchanged.class, one.saw(DIARY, version(2)));
        }
    }

    @Test
    void manyThreadsOfTwoWindowsLoseNothing() throws InterruptedException {
        int each = 60;
        try (SeenFiles one = open();
                SeenFiles two = open()) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                SeenFiles seen = t % 2 == 0 ? one : two;
                int from = t * each;
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int i = from; i < from + each; i++) {
                        seen.saw(List.of("file " + i), version(i));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        try (SeenFiles seen = open()) {
            assertEquals(Optional.empty(), seen.problem());
            for (int i = 0; i < 4 * each; i++) {
                assertInstanceOf(Judgement.Unchanged.class, seen.saw(List.of("file " + i), version(i)));
            }
        }
    }

    @Test
    void additionsArePutTogetherAndOtherWindowsFollow() throws IOException {
        try (SeenFiles other = open()) {
            try (SeenFiles seen = open()) {
                for (int i = 0; i < 600; i++) {
                    seen.saw(List.of("the same file"), version(i % 3 == 0 ? 1_000_000 + i : i));
                }
            }
            long grown = Files.size(log());
            try (SeenFiles again = open()) {
                assertTrue(Files.size(log()) < grown / 10, "what was said 600 times is said once");
                assertInstanceOf(Judgement.Unchanged.class, again.saw(List.of("the same file"), version(599)));
            }
            assertInstanceOf(Judgement.Unchanged.class, other.saw(List.of("the same file"), version(599)));
        }
    }

    @Test
    void oneMoreFileAddsLittleHoweverManyThereAre() throws IOException {
        KnownFiles many = new KnownFiles();
        for (int i = 0; i < 100_000; i++) {
            many.apply(new Event.Saw("folder/file " + i, version(i), clock.instant(), false));
        }
        try (SeenFiles seen = open()) {
            seen.saw(PLAN, version(-1));
        }
        try (SecretBytes key = DerivedKey.of(vaultKey, "Scabbard seen files, format 1")) {
            SealedLog log = new SealedLog(PrivateFolder.prepare(folder()), key);
            log.read();
            log.rewrite(many.lines());
        }
        try (SeenFiles seen = open()) {
            long before = Files.size(log());
            assertInstanceOf(Judgement.Unchanged.class, seen.saw(List.of("folder", "file 99999"), version(99_999)));
            assertEquals(before, Files.size(log()), "what is known is not written again");
            seen.saw(List.of("one more"), version(-2));
            assertTrue(Files.size(log()) - before < 1_000);
        }
    }

    @Test
    void anInterruptedThreadStillRemembers() {
        try (SeenFiles seen = open()) {
            Thread.currentThread().interrupt();
            seen.saw(PLAN, version(1));
            assertTrue(Thread.interrupted(), "the interruption is passed on");
            assertEquals(Optional.empty(), seen.problem());
        }
        try (SeenFiles seen = open()) {
            assertInstanceOf(Judgement.Unchanged.class, seen.saw(PLAN, version(1)));
        }
    }

    @Test
    void afterTheLockItKnowsNothingAndForgettingTheVaultRemovesIt() {
        SeenFiles seen = open();
        seen.saw(PLAN, version(1));
        seen.close();
        seen.saw(DIARY, version(2));
        assertEquals(Optional.empty(), seen.sighting(PLAN));
        assertEquals(Optional.empty(), seen.sighting(DIARY));
        SeenFiles.remove(folder());
        assertTrue(Files.notExists(folder()));
        SeenFiles.remove(folder());
    }
}
