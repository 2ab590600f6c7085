package dev.scabbard.core.vault;

import static dev.scabbard.core.vault.DisturbedVault.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.Direction;
import dev.scabbard.core.hostile.Ending;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.Midway;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.InterruptedReplacement;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// *Replace*, broken at each of its requests in every way: the name always has the old content or the new one, whole,
/// and what a break leaves is gone after the vault was opened again.
class ReplaceFaultsTest {

    private static final byte[] OLD = DisturbedVault.bytes(3_000, 1);
    private static final byte[] NEW = DisturbedVault.bytes(40_000, 2);
    private static final int IS_OLD = 0;
    private static final int IS_NEW = 1;

    /// At least as many requests as an undisturbed replacement makes.
    private static final int MOST_REQUESTS = 9;

    @TempDir
    static Path serverFolder;

    private static TestServer server;

    @TempDir
    Path folder;

    private DisturbedVault disturbed;

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
        disturbed = new DisturbedVault(server, folder);
        disturbed.put("file", OLD);
        disturbed.vault().resumption().openJournal(journal(), new Cancellation());
    }

    @AfterEach
    void close() {
        disturbed.close();
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    private void replace() {
        disturbed
                .vault()
                .transfers().upload(disturbed.source(NEW), VaultPath.ROOT, "file", Overwrite.REPLACE)
                .run(progress -> {});
    }

    @Test
    void everyRequestOfAReplacementIsTriedHere() {
        int before = disturbed.hostile().requests().size();
        replace();
        int made = disturbed.hostile().requests().size() - before;
        assertTrue(made <= MOST_REQUESTS, () -> "it makes " + made + " requests");
        assertEquals(IS_NEW, disturbed.requireOneOf("file", OLD, NEW));
        assertEquals(List.of("file"), disturbed.names());
    }

    static Stream<Arguments> everywhere(List<Fault> faults) {
        return IntStream.rangeClosed(1, MOST_REQUESTS)
                .boxed()
                .flatMap(nth -> faults.stream().map(fault -> Arguments.of(nth, Named.of(label(fault), fault))));
    }

    private static String label(Fault fault) {
        return fault instanceof Fault.Reply reply ? "status " + reply.status() : fault.toString();
    }

    static Stream<Arguments> passing() {
        return everywhere(List.of(
                new Fault.DropBefore(Ending.FIN),
                new Fault.DropBefore(Ending.RST),
                new Fault.DropAfter(Ending.FIN),
                new Fault.DropAfter(Ending.RST),
                new Midway.Cut(Direction.REQUEST, 10, Ending.RST),
                new Midway.Cut(Direction.REQUEST, -16, Ending.FIN),
                new Midway.Cut(Direction.ANSWER, 10, Ending.FIN),
                Fault.tooManyRequests(),
                Fault.status(401),
                Fault.status(503)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsOutlasted(int nth, Fault fault) throws IOException {
        disturbed.hostile().nth(nth, "", fault);
        replace();
        assertEquals(IS_NEW, disturbed.requireOneOf("file", OLD, NEW));
        requireNothingElse();
    }

    static Stream<Arguments> damaging() {
        return everywhere(List.of(
                new Midway.Flip(Direction.REQUEST, 30),
                new Midway.Flip(Direction.REQUEST, -1),
                new Midway.Truncate(Direction.REQUEST, 30),
                new Midway.Flip(Direction.ANSWER, 30),
                new Midway.Flip(Direction.ANSWER, -1),
                new Midway.Truncate(Direction.ANSWER, 60),
                Fault.status(403),
                Fault.status(404),
                Fault.status(409),
                Fault.status(413),
                Fault.status(500)));
    }

    @ParameterizedTest
    @MethodSource("damaging")
    void whatIsWrongOnceLosesNothing(int nth, Fault fault) throws IOException {
        disturbed.hostile().nth(nth, "", fault);
        Optional<Problem> problem = outcome(this::replace);
        requireNeverLost(problem);
        openAgain();
        requireSafe(problem);
        requireNothingElse(fault);
    }

    @ParameterizedTest
    @MethodSource("damaging")
    void whatStaysWrongLosesNothing(int nth, Fault fault) throws IOException {
        disturbed.hostile().from(nth, "", fault);
        Optional<Problem> problem = outcome(this::replace);
        requireNeverLost(problem);
        openAgain();
        requireSafe(problem);
        requireNothingElse(fault);
    }

    static Stream<Arguments> breaking() {
        return everywhere(List.of(
                new Fault.DropBefore(),
                new Fault.DropAfter(),
                new Midway.Cut(Direction.REQUEST, 10, Ending.RST),
                new Midway.Cut(Direction.ANSWER, 10, Ending.FIN)));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void aServerThatIsGoneForGoodIsPutRightAtTheNextOpening(int nth, Fault fault) throws IOException {
        disturbed.hostile().from(nth, "", fault);
        Optional<Problem> problem = outcome(this::replace);
        requireNeverLost(problem);
        openAgain();
        requireSafe(problem);
        requireNothingElse();
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void anotherComputerFindsNoFileMissingWithoutAWord(int nth, Fault fault) throws IOException {
        disturbed.hostile().from(nth, "", fault);
        Optional<Problem> problem = outcome(this::replace);
        disturbed.vault().close();
        Vault elsewhere = disturbed.witness();
        for (InterruptedReplacement left : elsewhere.resumption().interrupted(elsewhere.list(VaultPath.ROOT))) {
            elsewhere.resumption().repair(left, new Cancellation());
        }
        requireSafe(problem);
        for (String name : disturbed.names()) {
            disturbed.requireOneOf(name, OLD, NEW);
            assertFalse(name.contains("scabbard"), name);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aLockInTheMiddleIsPutRightAtTheNextOpening(int nth) throws IOException {
        disturbed
                .hostile()
                .nth(nth, "", new Midway.Meanwhile(Direction.ANSWER, 0, disturbed.vault()::close));
        Optional<Problem> problem = outcome(this::replace);
        requireNeverLost(problem);
        openAgain();
        requireSafe(problem);
        requireNothingElse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void silenceIsOutlasted(int nth) throws IOException {
        disturbed.hostile().nth(nth, "", new Fault.HangAfter());
        replace();
        assertEquals(IS_NEW, disturbed.requireOneOf("file", OLD, NEW));
        requireNothingElse();
    }

    @Test
    void aBreakInThePuttingRightIsPutRightToo() throws IOException {
        disturbed.hostile().from(5, "", new Fault.DropBefore());
        outcome(this::replace);
        disturbed.vault().close();
        for (int nth = 1; nth <= 6; nth++) {
            disturbed.hostile().behave();
            try (Vault again = disturbed.reopened()) {
                disturbed.hostile().from(nth, "", new Fault.DropAfter());
                again.resumption().openJournal(journal(), new Cancellation());
            }
            requireNeverLost(Optional.empty());
        }
        openAgain();
        assertTrue(disturbed.requireOneOf("file", OLD, NEW) >= 0);
        requireNothingElse();
    }

    /// As the program does after it was killed, or was locked.
    private void openAgain() {
        disturbed.vault().close();
        disturbed.hostile().behave();
        try (Vault again = disturbed.reopened()) {
            again.resumption().openJournal(journal(), new Cancellation());
        }
    }

    private void requireSafe(Optional<Problem> problem) {
        int there = disturbed.requireOneOf("file", OLD, NEW);
        assertTrue(there >= 0, "the file is there");
        assertTrue(problem.isPresent() || there == IS_NEW, "without a word it is the new one");
    }

    /// Under its own name, or under the one it was set aside to.
    private void requireNeverLost(Optional<Problem> problem) {
        List<String> names = disturbed.names();
        Folder listed = disturbed.witness().list(VaultPath.ROOT);
        if (disturbed.requireOneOf("file", OLD, NEW) < 0) {
            assertTrue(problem.isPresent());
            assertFalse(listed.interrupted().isEmpty(), () -> "it is nowhere: " + names);
        }
    }

    /// A new name travels in the clear and unsigned: where another one arrives, the content is kept under that.
    private void requireNothingElse(Fault fault) throws IOException {
        if (fault instanceof Midway.Flip(Direction direction, long _) && direction == Direction.REQUEST) {
            return;
        }
        requireNothingElse();
    }

    private void requireNothingElse() throws IOException {
        Folder there = disturbed.witness().list(VaultPath.ROOT);
        assertEquals(List.of("file"), there.entries().stream().map(Entry::name).toList());
        assertEquals(List.of(), there.interrupted());
        disturbed.requireLocal("source");
        disturbed.requireNothingHalf();
    }
}
