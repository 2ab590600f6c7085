package dev.scabbard.core.vault.transfer;

import static dev.scabbard.core.vault.transfer.TransferBench.CHECK;
import static dev.scabbard.core.vault.transfer.TransferBench.DOWNLOAD;
import static dev.scabbard.core.vault.transfer.TransferBench.LIST;
import static dev.scabbard.core.vault.transfer.TransferBench.UPLOAD;
import static dev.scabbard.core.vault.transfer.TransferBench.atFirst;
import static dev.scabbard.core.vault.transfer.TransferBench.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.hostile.Direction;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.Midway;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.course.BackOff;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What passes by itself is waited out; everything else is said at once, and truthfully.
@Timeout(60)
class TransferRetryTest {

    private static final int LENGTH = 300_000;

    @TempDir
    Path serverFolder;

    @TempDir
    Path local;

    private TransferBench bench;

    @BeforeEach
    void open() {
        bench = new TransferBench(serverFolder, local);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void requireArrived() {
        assertArrayEquals(bytes(LENGTH), bench.read(bench.stored("a")));
    }

    @Test
    void anUploadOutlastsCutConnections() {
        bench.hostile.times(5, UPLOAD, Fault.cutRequest(100_000));
        List<TransferProgress> retrying = new ArrayList<>();
        bench.upload(LENGTH).run(progress -> {
            if (progress.phase() == Phase.RETRYING) {
                retrying.add(progress);
            }
        });
        requireArrived();
        assertEquals(
                List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1)),
                retrying.stream().map(TransferProgress::untilNextTry).toList());
    }

    @Test
    void theWaitIsCountedDownAndThenItIsConnecting() {
        bench.hostile.times(5, UPLOAD, new Fault.DropBefore());
        List<String> told = new ArrayList<>();
        bench.upload(LENGTH).run(progress -> {
            String now = progress.phase() == Phase.RETRYING
                    ? String.valueOf(progress.untilNextTry().toSeconds())
                    : progress.phase().name();
            boolean counts = progress.phase() == Phase.RETRYING || progress.phase() == Phase.CONNECTING;
            if (counts && (told.isEmpty() || !told.getLast().equals(now))) {
                told.add(now);
            }
        });
        assertEquals(List.of("1", "CONNECTING", "2", "1", "CONNECTING"), told.subList(0, 5));
        requireArrived();
    }

    @Test
    void aDownloadOutlastsCutConnections() throws IOException {
        FileEntry file = bench.uploaded(LENGTH);
        bench.hostile.times(5, DOWNLOAD, Fault.cutAnswer(100_000));
        bench.download(file).run(progress -> {});
        assertArrayEquals(bytes(LENGTH), Files.readAllBytes(bench.target()));
        assertEquals(List.of("source", "target"), bench.localNames());
    }

    @Test
    void theWaitGrowsUntilEnoughTriesBroughtNothing() {
        bench.hostile.always(CHECK, new Fault.DropBefore());
        Upload upload = bench.upload(LENGTH);
        assertThrows(TransferProblem.TransferInterrupted.class, () -> upload.run(progress -> {}));
        assertEquals(1 + 2 + 4 + 8 + 16 + 30 + 30, bench.waits.size(), "seconds");
        assertEquals(2L * BackOff.TRIES, bench.hostile.count(CHECK), "each try asks twice");
        assertTrue(bench.vault.list(VaultPath.ROOT).entries().isEmpty());
    }

    @Test
    void aServerThatIsAwayForAWhileIsWaitedFor() {
        bench.hostile.always("", new Fault.DropBefore());
        bench.upload(LENGTH).run(atFirst(Phase.RETRYING, bench.hostile::behave));
        requireArrived();
    }

    @Test
    void aServerThatIsRestartedInTheMiddleIsLoggedInToAgain() {
        bench.hostile.once(UPLOAD, new Midway.Meanwhile(Direction.REQUEST, 100_000, bench::restartServer));
        bench.upload(LENGTH).run(progress -> {});
        requireArrived();
        assertEquals(2, bench.hostile.count("GET /api/auth"), "logins");
    }

    @Test
    void aTokenThatExpiredIsRenewedOnTheWay() {
        bench.clock.move(Duration.ofHours(2));
        bench.vault
                .transfers().plannedUpload(Content.file(bench.source(6_000_000)), VaultPath.ROOT, "a", Overwrite.REFUSE)
                .run(progress -> {});
        assertArrayEquals(bytes(6_000_000), bench.read(bench.stored("a")));
    }

    @Test
    void aSourceThatIsGoneWhenAllIsSentChangesNothing() throws IOException {
        bench.hostile.times(2, LIST, new Fault.DropBefore());
        Path source = bench.source(LENGTH);
        bench.upload(LENGTH).run(atFirst(Phase.RETRYING, () -> source.toFile().delete()));
        assertFalse(Files.exists(source));
        requireArrived();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aProxyWhoseServerIsAwayIsAskedAgain(int status) {
        bench.hostile.times(2, UPLOAD, Fault.status(status));
        bench.upload(LENGTH).run(progress -> {});
        requireArrived();
    }

    @Test
    void whatWillNotPassIsNotTriedAgain() {
        bench.hostile.always(UPLOAD, Fault.status(500));
        Upload upload = bench.upload(LENGTH);
        assertThrows(SessionProblem.UnexpectedStatus.class, () -> upload.run(progress -> {}));
        assertEquals(1, bench.hostile.count(UPLOAD));
        assertEquals(List.of(), bench.waits);
    }

    /// A server may refuse by the header and hang up while the body is still being sent.
    @Test
    void aRefusalThatWasLostWithTheConnectionIsFoundOut() {
        bench.hostile.always(UPLOAD, Fault.cutRequest(0)).always(CHECK + "/size", Fault.status(416));
        Content content = Content.file(bench.source(LENGTH));
        Upload upload = bench.vault.transfers().plannedUpload(content, VaultPath.ROOT, "a", Overwrite.REFUSE);
        assertThrows(TransferProblem.FileTooLarge.class, () -> upload.run(progress -> {}));
        assertEquals(2, bench.hostile.count(UPLOAD));
    }

    @Test
    void anUploadWhoseAnswersWereLostIsRecognised() {
        bench.hostile.always(UPLOAD, new Fault.DropAfter());
        bench.upload(LENGTH).run(progress -> {});
        assertEquals(2, bench.hostile.count(UPLOAD));
        bench.hostile.behave();
        requireArrived();
    }

    @Test
    void anotherFileThatTookTheNameMeanwhileIsNotTakenForOurs() {
        bench.hostile.always(UPLOAD, new Fault.HangAfter());
        Upload upload = bench.upload(LENGTH);
        assertThrows(
                TransferProblem.AlreadyThere.class,
                () -> upload.run(atFirst(Phase.RETRYING, () -> {
                    bench.hostile.behave();
                    bench.vault.delete(bench.stored("a"), false);
                    bench.vault
                            .transfers().upload(Content.memory(secret(7)), VaultPath.ROOT, "a", Overwrite.REFUSE)
                            .run(progress -> {});
                })));
        assertEquals(7, bench.stored("a").size());
    }

    private static SecretBytes secret(int length) {
        return SecretBytes.takeOver(bytes(length));
    }

    @Test
    void aSizeThatCannotBeComparedIsComparedLaterAndNothingIsSentTwice() {
        bench.hostile.times(4, LIST, new Fault.DropBefore());
        bench.upload(LENGTH).run(progress -> {});
        assertEquals(1, bench.hostile.count(UPLOAD));
        bench.hostile.behave();
        requireArrived();
    }

    @Test
    void anUploadThatIsCancelledWhileItsSizeIsComparedSaysThatItMayBeThere() {
        bench.hostile.always(LIST, new Fault.Hang());
        Upload upload = bench.upload(LENGTH);
        assertThrows(
                TransferProblem.NotCompared.class, () -> upload.run(atFirst(Phase.VERIFYING, upload::cancel)));
        bench.hostile.behave();
        requireArrived();
    }

    @Test
    void aLockWhileTheSizeIsComparedSaysThatItMayBeThere() {
        Upload upload = bench.upload(LENGTH);
        assertThrows(
                TransferProblem.NotCompared.class, () -> upload.run(atFirst(Phase.VERIFYING, bench.vault::close)));
    }

    @Test
    void aSizeThatCanNeverBeComparedIsSaid() {
        bench.hostile.always(LIST, new Fault.DropBefore());
        Upload upload = bench.upload(LENGTH);
        assertThrows(TransferProblem.NotCompared.class, () -> upload.run(progress -> {}));
    }

    @Test
    void cancellingAndLockingEndTheWait() {
        bench.hostile.always(CHECK, new Fault.DropBefore());
        Upload cancelled = bench.upload(LENGTH);
        assertThrows(NetProblem.Cancelled.class, () -> cancelled.run(atFirst(Phase.RETRYING, cancelled::cancel)));
        Upload locked = bench.upload(LENGTH);
        assertThrows(
                VaultStateProblem.VaultLocked.class, () -> locked.run(atFirst(Phase.RETRYING, bench.vault::close)));
    }

    @Test
    void aPlannedUploadCostsOneRequestAndItsShareOfAListing() {
        int before = bench.hostile.requests().size();
        bench.vault.transfers().plannedUpload(Content.file(bench.source(LENGTH)), VaultPath.ROOT, "a", Overwrite.REFUSE)
                .run(progress -> {});
        List<String> asked = bench.hostile.requests().subList(before, bench.hostile.requests().size());
        assertEquals(2, asked.size(), asked::toString);
        requireArrived();
    }

    @Test
    void aPlanThatIsOutdatedIsAnsweredAsAlways() {
        bench.uploaded(10);
        Content content = Content.file(bench.source(LENGTH));
        Upload taken = bench.vault.transfers().plannedUpload(content, VaultPath.ROOT, "a", Overwrite.REFUSE);
        assertThrows(TransferProblem.AlreadyThere.class, () -> taken.run(progress -> {}));
        Upload gone = bench.vault.transfers().plannedUpload(content, VaultPath.of("nowhere"), "a", Overwrite.REFUSE);
        assertThrows(ItemProblem.NotThere.class, () -> gone.run(progress -> {}));
        assertEquals(10, bench.stored("a").size());
    }
}
