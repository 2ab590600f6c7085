package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.Direction;
import dev.scabbard.core.hostile.Ending;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.Midway;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.queue.ConflictChoice;
import dev.scabbard.core.vault.queue.DownloadPlanner;
import dev.scabbard.core.vault.queue.QueueView;
import dev.scabbard.core.vault.queue.TransferPlan;
import dev.scabbard.core.vault.queue.TransferQueue;
import dev.scabbard.core.vault.queue.UploadPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A whole folder, up and down again through the queue, on a line that breaks again and again, and over a server that
/// is started anew in the middle: every file comes back as it was.
class QueueFaultsTest {

    @TempDir
    Path folder;

    static Stream<Fault> breaks() {
        return Stream.of(
                new Fault.DropBefore(Ending.RST),
                new Fault.DropAfter(Ending.FIN),
                new Midway.Cut(Direction.REQUEST, 20, Ending.RST),
                new Midway.Cut(Direction.ANSWER, 20, Ending.FIN));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aFolderOutlastsALineThatBreaksAgainAndAgain(Fault fault) throws Exception {
        try (DisturbedVault disturbed = new DisturbedVault(folder, TestServer.environment(), plain -> plain)) {
            for (int nth = 2; nth <= 60; nth += 4) {
                disturbed.hostile().nth(nth, "", fault);
            }
            requireThereAndBack(disturbed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 15, 30})
    void aFolderOutlastsAServerThatIsStartedAnew(int nth) throws Exception {
        try (DisturbedVault disturbed = new DisturbedVault(folder, TestServer.environment(), plain -> plain)) {
            disturbed
                    .hostile()
                    .nth(nth, "", new Midway.Meanwhile(Direction.ANSWER, 0, disturbed::restartServer));
            requireThereAndBack(disturbed);
        }
    }

    private void requireThereAndBack(DisturbedVault disturbed) throws Exception {
        Path tree = tree(disturbed.local().resolve("tree"));
        Vault vault = disturbed.vault();
        TransferPlan up =
                new UploadPlanner(vault).plan(List.of(tree), VaultPath.ROOT, looked -> {}, new Cancellation());
        carryOut(vault, up);
        Path back = Files.createDirectory(disturbed.local().resolve("back"));
        TransferPlan down = new DownloadPlanner(vault)
                .plan(vault.list(VaultPath.ROOT).entries(), back, looked -> {}, new Cancellation());
        carryOut(vault, down);
        TreeMap<String, byte[]> sent = contents(tree);
        TreeMap<String, byte[]> fetched = contents(back.resolve("tree"));
        assertEquals(sent.keySet(), fetched.keySet());
        sent.forEach((name, content) -> assertArrayEquals(content, fetched.get(name), name));
    }

    private static void carryOut(Vault vault, TransferPlan plan) throws InterruptedException {
        try (TransferQueue queue = new TransferQueue(vault)) {
            CountDownLatch idle = new CountDownLatch(1);
            queue.onChange(() -> {
                if (queue.view().isIdle() || queue.view().stopped().isPresent()) {
                    idle.countDown();
                }
            });
            queue.add(plan.resolve(conflict -> ConflictChoice.SKIP));
            assertTrue(idle.await(60, TimeUnit.SECONDS), "the queue comes to an end");
            QueueView view = queue.view();
            assertTrue(view.isIdle(), () -> "stopped: " + view.stopped());
            assertEquals(0, view.failures(), () -> "failed: " + view.failed());
        }
    }

    private static Path tree(Path top) throws IOException {
        for (int i = 0; i < 9; i++) {
            Path inside = Files.createDirectories(top.resolve("folder " + i % 3).resolve("inner"));
            Files.write(inside.resolve("file " + i), DisturbedVault.bytes(i * 7_000, i));
        }
        Files.createDirectory(top.resolve("empty"));
        return top;
    }

    private static TreeMap<String, byte[]> contents(Path top) throws IOException {
        TreeMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : all.toList()) {
                contents.put(
                        top.relativize(path).toString(),
                        Files.isDirectory(path) ? new byte[0] : Files.readAllBytes(path));
            }
        }
        return contents;
    }
}
