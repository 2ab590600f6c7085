package dev.scabbard.core.vault.transfer;

import static dev.scabbard.core.vault.transfer.TransferBench.DOWNLOAD;
import static dev.scabbard.core.vault.transfer.TransferBench.UPLOAD;
import static dev.scabbard.core.vault.transfer.TransferBench.atFirst;
import static dev.scabbard.core.vault.transfer.TransferBench.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.Direction;
import dev.scabbard.core.hostile.Ending;
import dev.scabbard.core.hostile.Midway;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Transfers that the user holds.
@Timeout(60)
class TransferPauseTest {

    private static final int LENGTH = 6_000_000;

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

    /// Runs a transfer on a thread of its own; what it ends with is the result, or nothing.
    private static final class Running {

        private final CompletableFuture<Throwable> end = new CompletableFuture<>();
        private final CountDownLatch held = new CountDownLatch(1);

        Running(Transfer transfer, Consumer<TransferProgress> listener) {
            Consumer<TransferProgress> all = listener.andThen(atFirst(Phase.PAUSED, held::countDown));
            Thread.ofVirtual().start(() -> {
                try {
                    transfer.run(all);
                    end.complete(new Done());
                } catch (RuntimeException | Error e) {
                    end.complete(e);
                }
            });
        }

        void awaitHeld() {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void requireEnd(Class<? extends Throwable> kind) {
            assertInstanceOf(kind, end.join());
        }
    }

    /// It went well.
    private static final class Done extends Throwable {

        private static final long serialVersionUID = 1L;
    }

    /// Runs a transfer and pauses it when its first bytes have moved.
    private static Running held(Transfer transfer) {
        Running running = new Running(transfer, atFirst(Phase.MOVING, transfer::pause));
        running.awaitHeld();
        assertTrue(transfer.isPaused());
        assertTrue(transfer.progress().done() > 0, "it had begun to move");
        return running;
    }

    @Test
    void anUploadStandsStillAndGoesOnWhereItWas() {
        Upload upload = bench.upload(LENGTH);
        Running running = held(upload);
        long done = upload.progress().done();
        assertEquals(0, bench.vault.list(VaultPath.ROOT).entries().size(), "the vault is usable meanwhile");
        assertEquals(new TransferProgress(Phase.PAUSED, done, LENGTH), upload.progress());
        upload.resume();
        running.requireEnd(Done.class);
        assertFalse(upload.isPaused());
        assertEquals(1, bench.hostile.count(UPLOAD), "it did not begin again");
        assertArrayEquals(bytes(LENGTH), bench.read(bench.stored("a")));
    }

    @Test
    void aDownloadStandsStillAndGoesOnWhereItWas() throws IOException {
        FileEntry file = bench.uploaded(LENGTH);
        Download download = bench.download(file);
        Running running = held(download);
        long done = download.progress().done();
        assertEquals(1, bench.vault.list(VaultPath.ROOT).entries().size(), "the vault is usable meanwhile");
        assertEquals(new TransferProgress(Phase.PAUSED, done, LENGTH), download.progress());
        download.resume();
        running.requireEnd(Done.class);
        assertEquals(1, bench.hostile.count(DOWNLOAD), "it did not begin again");
        assertArrayEquals(bytes(LENGTH), Files.readAllBytes(bench.target()));
    }

    @Test
    void aConnectionThatDidNotSurviveThePauseCostsATryAndNoFailure() throws IOException {
        bench.hostile.once(UPLOAD, new Midway.Cut(Direction.REQUEST, 0, Ending.RST));
        Upload upload = bench.upload(LENGTH);
        Running up = held(upload);
        upload.resume();
        up.requireEnd(Done.class);
        FileEntry file = bench.stored("a");
        bench.hostile.once(DOWNLOAD, new Midway.Cut(Direction.ANSWER, 100_000, Ending.RST));
        Download download = bench.download(file);
        Running down = held(download);
        download.resume();
        down.requireEnd(Done.class);
        assertArrayEquals(bytes(LENGTH), Files.readAllBytes(bench.target()));
    }

    @Test
    void cancellingWorksWhilePaused() {
        FileEntry file = bench.uploaded(LENGTH);
        Download download = bench.download(file);
        Running running = held(download);
        download.cancel();
        running.requireEnd(NetProblem.Cancelled.class);
        assertEquals(List.of("source"), bench.localNames());
    }

    @Test
    void lockingWorksWhilePaused() {
        Running running = held(bench.upload(LENGTH));
        bench.vault.close();
        running.requireEnd(VaultStateProblem.VaultLocked.class);
    }

    @Test
    void aTransferThatIsPausedBeforeItRunsAsksNothing() {
        Upload upload = bench.upload(LENGTH);
        upload.pause();
        int before = bench.hostile.requests().size();
        Running running = new Running(upload, progress -> {});
        running.awaitHeld();
        assertEquals(before, bench.hostile.requests().size());
        upload.resume();
        running.requireEnd(Done.class);
        assertEquals(LENGTH, bench.stored("a").size());
    }

    @Test
    void pausingEndsTheWaitForAnotherTry() {
        bench.hostile.always(UPLOAD, new Midway.Cut(Direction.REQUEST, 1_000, Ending.FIN));
        Upload upload = bench.upload(LENGTH);
        Running running = new Running(upload, atFirst(Phase.RETRYING, upload::pause));
        running.awaitHeld();
        bench.hostile.behave();
        upload.resume();
        running.requireEnd(Done.class);
        assertEquals(1, bench.waits.size());
    }
}
