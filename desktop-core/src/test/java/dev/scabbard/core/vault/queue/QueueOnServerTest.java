package dev.scabbard.core.vault.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.web.RequestLog;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Plans and the queue against the embedded server.
@Timeout(300)
class QueueOnServerTest {

    @TempDir
    static Path serverFolder;

    private static TestServer server;

    @TempDir
    Path local;

    private TestServer.Account account;
    private Vault vault;
    private TransferQueue queue;

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
        account = server.account("user" + System.nanoTime());
        vault = account.open(server.origin());
        queue = new TransferQueue(vault);
    }

    @AfterEach
    void close() {
        queue.close();
        vault.close();
    }

    private TransferPlan planUp(Path... sources) {
        return new UploadPlanner(vault).plan(List.of(sources), VaultPath.ROOT, looked -> {}, new Cancellation());
    }

    private TransferPlan planDown(Path target) {
        List<Entry> entries = vault.list(VaultPath.ROOT).entries();
        return new DownloadPlanner(vault).plan(entries, target, looked -> {}, new Cancellation());
    }

    private void carryOut(TransferPlan plan, ConflictChoice choice) throws InterruptedException {
        carryOut(plan.resolve(conflict -> choice));
    }

    private void carryOut(List<TransferTask> tasks) throws InterruptedException {
        queue.add(tasks);
        QueueView view = Waiting.until(queue, QueueView::isIdle);
        assertEquals(List.of(), view.failed());
    }

    private byte[] stored(String... path) throws IOException {
        VaultPath at = VaultPath.of(path);
        FileEntry entry = (FileEntry) vault.list(at.parent()).entry(at.name()).orElseThrow();
        Path target = local.resolve("read" + System.nanoTime());
        vault.transfers().download(entry, target, Overwrite.REFUSE).run(progress -> {});
        return Files.readAllBytes(target);
    }

    @Test
    void aTreeOfManyFilesComesBackAsItWas() throws Exception {
        Path tree = LocalTrees.mixed(local.resolve("tree"));
        TransferPlan up = planUp(tree);
        assertEquals(300, up.files());
        assertEquals(List.of(), up.refused());
        assertEquals(List.of(), up.conflicts());
        carryOut(up, ConflictChoice.SKIP);
        assertEquals(300 + 2, queue.view().done());

        Path back = LocalTrees.folder(local.resolve("back"));
        TransferPlan down = planDown(back);
        assertEquals(300, down.files());
        assertEquals(up.bytes(), down.bytes());
        // blanks at the end of a name are not for every system
        List<String> renamed = down.renamed().stream().map(Renamed::name).toList();
        assertEquals(List.of(" blank at both ends "), renamed);
        carryOut(down, ConflictChoice.SKIP);
        Path cameBack = back.resolve("tree");
        Files.move(cameBack.resolve(" blank at both ends_"), cameBack.resolve(" blank at both ends "));
        assertEquals(LocalTrees.contents(tree), LocalTrees.contents(cameBack));
    }

    @Test
    void aPlannedUploadCostsAboutOneRequestForEachFile() throws Exception {
        RequestLog log = server.server().requestLog();
        for (int i = 0; i < 100; i++) {
            LocalTrees.file(local.resolve("new/sub/f" + i), 100);
        }
        long before = log.count();
        TransferPlan plan = planUp(local.resolve("new"));
        assertEquals(2, log.count() - before, "one listing and one question for the limit");
        before = log.count();
        long listings = log.count("GET", "/files/list/{path}");
        carryOut(plan, ConflictChoice.SKIP);
        listings = log.count("GET", "/files/list/{path}") - listings;
        assertTrue(listings >= 1 && listings <= 100, listings + " listings to compare what arrived");
        assertEquals(100 + 2, log.count() - before - listings, "one request for each file and each folder");
    }

    @Test
    void aFolderJoinsOneOfItsNameAndTakenNamesAreAsked() throws Exception {
        LocalTrees.file(local.resolve("docs/old.txt"), 10);
        LocalTrees.file(local.resolve("docs/sub/deep.txt"), 20);
        carryOut(planUp(local.resolve("docs")), ConflictChoice.SKIP);
        byte[] first = Files.readAllBytes(local.resolve("docs/old.txt"));
        Files.write(local.resolve("docs/old.txt"), new byte[15]);
        LocalTrees.file(local.resolve("docs/new.txt"), 30);

        TransferPlan again = planUp(local.resolve("docs"));
        assertEquals(
                List.of(
                        new NameConflict("old.txt", "docs", NameConflict.Kind.FILE_ON_FILE, 15, 10),
                        new NameConflict("deep.txt", "docs/sub", NameConflict.Kind.FILE_ON_FILE, 20, 20)),
                again.conflicts());
        carryOut(again.resolve(conflict ->
                conflict.name().equals("old.txt") ? ConflictChoice.KEEP_BOTH : ConflictChoice.SKIP));
        assertArrayEquals(first, stored("docs", "old.txt"));
        assertArrayEquals(new byte[15], stored("docs", "old (2).txt"));
        assertEquals(30, stored("docs", "new.txt").length);
        assertEquals(2, queue.view().done());

        carryOut(planUp(local.resolve("docs")), ConflictChoice.REPLACE);
        assertArrayEquals(new byte[15], stored("docs", "old.txt"));
    }

    @Test
    void aFolderThatVanishesAfterPlanningIsMadeAtTheNextTry() throws Exception {
        VaultPath folder = vault.createFolder(VaultPath.ROOT, "there").path();
        Path file = LocalTrees.file(local.resolve("f"), 5);
        List<TransferTask> tasks = new UploadPlanner(vault)
                .plan(List.of(file), folder, looked -> {}, new Cancellation())
                .resolve(conflict -> ConflictChoice.SKIP);
        vault.delete(vault.list(VaultPath.ROOT).entry("there").orElseThrow(), true);
        queue.add(tasks);
        QueueView view = Waiting.until(queue, now -> now.failures() == 1);
        assertInstanceOf(ItemProblem.NotThere.class, view.failed().getFirst().problem().orElseThrow());
        queue.retryAll();
        Waiting.until(queue, now -> now.done() == 1);
        assertEquals(5, stored("there", "f").length);
    }

    @Test
    void aNameThatIsTakenAfterPlanningIsAnsweredLate() throws Exception {
        Path file = LocalTrees.file(local.resolve("f.txt"), 5);
        List<TransferTask> tasks = planUp(file).resolve(conflict -> ConflictChoice.SKIP);
        vault.transfers().upload(LocalTrees.file(local.resolve("other"), 7), VaultPath.ROOT, "f.txt", Overwrite.REFUSE)
                .run(progress -> {});
        queue.add(tasks);
        QueueView view = Waiting.until(queue, now -> now.failures() == 1);
        assertTrue(view.failed().getFirst().nameTaken());
        queue.retry(view.failed().getFirst().id(), ConflictChoice.KEEP_BOTH);
        Waiting.until(queue, now -> now.done() == 1);
        assertEquals(7, stored("f.txt").length);
        assertEquals(5, stored("f (2).txt").length);

        Path target = LocalTrees.folder(local.resolve("target"));
        List<TransferTask> down = planDown(target).resolve(conflict -> ConflictChoice.SKIP);
        LocalTrees.file(target.resolve("f.txt"), 1);
        queue.add(down);
        view = Waiting.until(queue, now -> now.isIdle() && now.failures() == 1);
        queue.retry(view.failed().getFirst().id(), ConflictChoice.KEEP_BOTH);
        Waiting.until(queue, now -> now.isIdle() && now.failures() == 0);
        assertEquals(1, Files.size(target.resolve("f.txt")));
        assertEquals(7, Files.size(target.resolve("f (3).txt")));
    }

    @Test
    void aLockInTheMiddleLeavesTheRestToTheNextVault() throws Exception {
        Path journal = local.resolve("journal");
        vault.resumption().openJournal(journal, new Cancellation());
        Path tree = LocalTrees.folder(local.resolve("tree"));
        IntStream.range(0, 60).forEach(i -> LocalTrees.file(tree.resolve("f" + i), i == 30 ? 30_000_000 : 2_000));
        LocalTrees.folder(tree.resolve("empty"));
        queue.add(planUp(tree).resolve(conflict -> ConflictChoice.SKIP));
        Waiting.until(queue, now -> now.done() >= 10);
        vault.close();
        Waiting.until(() -> queue.view().running().isEmpty());
        assertEquals(List.of(), queue.unfinished(), "a locked vault leaves no names behind");
        assertEquals(0, queue.view().waiting());

        vault = account.open(server.origin());
        List<TransferTask> rest =
                UnfinishedTasks.toTasks(vault.resumption().openJournal(journal, new Cancellation()).unfinished());
        assertFalse(rest.isEmpty());
        assertTrue(rest.size() <= 51);
        queue = new TransferQueue(vault);
        queue.add(rest);
        QueueView view = Waiting.until(queue, QueueView::isIdle);
        for (QueuedTransfer failed : view.failed()) {
            assertTrue(failed.nameTaken(), "it had arrived already, or nearly");
            queue.retry(failed.id(), ConflictChoice.REPLACE);
        }
        Waiting.until(queue, now -> now.isIdle() && now.failures() == 0);

        Path back = LocalTrees.folder(local.resolve("back"));
        carryOut(planDown(back), ConflictChoice.SKIP);
        assertEquals(LocalTrees.contents(tree), LocalTrees.contents(back.resolve("tree")));
    }

    static Stream<Arguments> momentsAfterSending() {
        return Stream.of(
                Arguments.of("POST /api/files/upload", new Fault.HangAfter(), 1),
                Arguments.of("GET /api/files/list", new Fault.Hang(), 1),
                Arguments.of("POST /api/files/upload", new Fault.Hang(), 2));
    }

    @ParameterizedTest
    @MethodSource("momentsAfterSending")
    void whatWasSentWhenTheVaultLockedIsLookedForBeforeItIsSentAgain(String held, Fault fault, int posts)
            throws Exception {
        Path journal = local.resolve("journal");
        List<TransferTask> tasks = planUp(LocalTrees.file(local.resolve("f"), 5_000))
                .resolve(conflict -> ConflictChoice.SKIP);
        try (HostileServer between = server.hostile()) {
            try (Vault far = account.open(between.origin());
                    TransferQueue cut = new TransferQueue(far)) {
                far.resumption().openJournal(journal, new Cancellation());
                between.always(held, fault);
                long before = between.count(held);
                cut.add(tasks);
                Waiting.until(() -> between.count(held) > before);
                if (posts == 1) {
                    Waiting.until(() -> vault.list(VaultPath.ROOT).entry("f").isPresent());
                }
            }
            between.behave();
            try (Vault again = account.open(between.origin());
                    TransferQueue rest = new TransferQueue(again)) {
                List<TransferTask> left = UnfinishedTasks.toTasks(
                        again.resumption().openJournal(journal, new Cancellation()).unfinished());
                assertEquals(1, left.size());
                rest.add(left);
                QueueView view = Waiting.until(rest, QueueView::isIdle);
                assertEquals(List.of(), view.failed());
                assertEquals(1, view.done());
            }
            assertEquals(posts, between.count("POST /api/files/upload"));
        }
        assertArrayEquals(Files.readAllBytes(local.resolve("f")), stored("f"));
    }

    @Test
    void aFileOfAnotherSizeIsNotTakenForWhatWasSent() throws Exception {
        Path file = LocalTrees.file(local.resolve("f"), 50);
        carryOut(planUp(file), ConflictChoice.SKIP);
        queue.add(List.of(new TransferTask.Up(
                file, 50, VaultPath.ROOT, 0, "f", Overwrite.REFUSE, false, OptionalLong.of(49))));
        QueueView view = Waiting.until(queue, now -> now.isIdle() && now.failures() == 1);
        assertTrue(view.failed().getFirst().nameTaken());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aPlanOutlastsAServerThatIsAwayForAMoment(int status) throws Exception {
        LocalTrees.file(local.resolve("docs/f"), 5);
        vault.createFolder(VaultPath.ROOT, "docs");
        try (HostileServer between = server.hostile(); Vault far = account.open(between.origin())) {
            between.once("GET /api/files/list", Fault.status(status)).once("HEAD", new Fault.DropBefore());
            TransferPlan plan = new UploadPlanner(far)
                    .plan(List.of(local.resolve("docs")), VaultPath.ROOT, looked -> {}, new Cancellation());
            assertEquals(1, plan.files());
        }
    }

    @Test
    void aServerThatGoesAwayHoldsTheQueueUntilItIsBack() throws Exception {
        Path tree = LocalTrees.folder(local.resolve("tree"));
        IntStream.range(0, 30).forEach(i -> LocalTrees.file(tree.resolve("f" + i), 500));
        try (HostileServer between = server.hostile(); Vault far = account.open(between.origin())) {
            List<TransferTask> tasks = new UploadPlanner(far)
                    .plan(List.of(tree), VaultPath.ROOT, looked -> {}, new Cancellation())
                    .resolve(conflict -> ConflictChoice.SKIP);
            between.close();
            try (TransferQueue cut = new TransferQueue(far)) {
                cut.add(tasks);
                QueueView view = Waiting.until(cut, now -> now.paused() && now.running().isEmpty());
                assertEquals(0, view.failures());
                assertEquals(30, view.waiting());
                assertTrue(view.stopped().isPresent());
            }
        }
    }

    @Test
    void linksThatArePutInTheWayAreNotFollowed() throws Exception {
        LocalTrees.file(local.resolve("docs/sub/f.txt"), 5);
        carryOut(planUp(local.resolve("docs")), ConflictChoice.SKIP);
        Path target = LocalTrees.folder(local.resolve("target"));
        Path elsewhere = LocalTrees.folder(local.resolve("elsewhere"));
        List<TransferTask> tasks = planDown(target).resolve(conflict -> ConflictChoice.SKIP);
        LocalTrees.folder(target.resolve("docs"));
        Files.createSymbolicLink(target.resolve("docs/sub"), elsewhere);
        queue.add(tasks);
        QueueView view = Waiting.until(queue, now -> now.failures() == 1);
        assertInstanceOf(
                QueueProblem.FolderInTheWay.class,
                view.failed().getFirst().problem().orElseThrow());
        assertEquals(0, LocalTrees.contents(elsewhere).size());

        TransferPlan plan = planDown(target);
        assertEquals(
                List.of(new NameConflict("sub", "docs", NameConflict.Kind.FOLDER_ON_OTHER, 0, 0)), plan.conflicts());
        queue.dismissAll();
        carryOut(plan, ConflictChoice.KEEP_BOTH);
        assertEquals(5, Files.size(target.resolve("docs/sub (2)/f.txt")));
        assertTrue(Files.isSymbolicLink(target.resolve("docs/sub")));
    }

    @Test
    void aChosenFolderThatIsGoneHoldsTheQueue() throws Exception {
        LocalTrees.file(local.resolve("docs/f.txt"), 5);
        LocalTrees.file(local.resolve("docs/g.txt"), 5);
        carryOut(planUp(local.resolve("docs")), ConflictChoice.SKIP);
        Path target = LocalTrees.folder(local.resolve("target"));
        List<TransferTask> tasks = planDown(target).resolve(conflict -> ConflictChoice.SKIP);
        Files.delete(target);
        queue.add(tasks);
        QueueView view = Waiting.until(queue, now -> now.paused() && now.running().isEmpty());
        assertInstanceOf(QueueProblem.TargetGone.class, view.stopped().orElseThrow());
        LocalTrees.folder(target);
        queue.resumeAll();
        Waiting.until(queue, QueueView::isIdle);
        assertEquals(2, LocalTrees.contents(target.resolve("docs")).size());
    }

    @Test
    void aFileMeetsALinkAndAFolder() throws Exception {
        LocalTrees.file(local.resolve("a.txt"), 5);
        LocalTrees.file(local.resolve("b.txt"), 6);
        carryOut(planUp(local.resolve("a.txt"), local.resolve("b.txt")), ConflictChoice.SKIP);
        Path target = LocalTrees.folder(local.resolve("target"));
        Path victim = LocalTrees.file(local.resolve("victim"), 99);
        Files.createSymbolicLink(target.resolve("a.txt"), victim);
        LocalTrees.folder(target.resolve("b.txt"));
        TransferPlan plan = planDown(target);
        assertEquals(
                List.of(NameConflict.Kind.FILE_ON_OTHER, NameConflict.Kind.FILE_ON_FOLDER),
                plan.conflicts().stream()
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .map(NameConflict::kind)
                        .toList());
        assertEquals(List.of(), plan.resolve(conflict -> ConflictChoice.REPLACE), "only a file replaces a file");
        carryOut(plan, ConflictChoice.KEEP_BOTH);
        assertEquals(5, Files.size(target.resolve("a (2).txt")));
        assertEquals(6, Files.size(target.resolve("b (2).txt")));
        assertEquals(99, Files.size(victim));
        assertTrue(Files.isDirectory(target.resolve("b.txt"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void cancellingInTheMiddleLeavesNothingHalf() throws Exception {
        Path big = LocalTrees.file(local.resolve("big"), 40_000_000);
        queue.add(planUp(big).resolve(conflict -> ConflictChoice.SKIP));
        Waiting.until(queue, now -> !now.running().isEmpty() && now.totals().bytesDone() > 0);
        queue.cancelAll();
        Waiting.until(queue, QueueView::isIdle);
        List<String> left = new ArrayList<>();
        vault.list(VaultPath.ROOT).entries().forEach(entry -> left.add(entry.name()));
        boolean truthful = queue.view().failed().stream()
                .allMatch(failed -> failed.problem().orElseThrow() instanceof TransferProblem.NotCompared);
        assertTrue(truthful);
        assertTrue(left.isEmpty() || queue.view().failures() + queue.view().done() == 1);
    }

    @Test
    void heldInTheMiddleItGoesOnAndArrivesWhole() throws Exception {
        Path big = LocalTrees.file(local.resolve("big"), 20_000_000);
        queue.add(planUp(big).resolve(conflict -> ConflictChoice.SKIP));
        queue.pauseAll();
        assertTrue(queue.view().paused());
        queue.resumeAll();
        Waiting.until(queue, now -> now.done() == 1);
        assertArrayEquals(Files.readAllBytes(big), stored("big"));
    }
}
