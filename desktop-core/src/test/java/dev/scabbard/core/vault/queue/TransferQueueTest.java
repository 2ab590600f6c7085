package dev.scabbard.core.vault.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.queue.QueuedTransfer.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TransferQueueTest {

    private final List<TransferQueue> queues = new ArrayList<>();
    private final FakeJobs held = FakeJobs.held();

    private TransferQueue queue(Job.Maker jobs) {
        return queue(jobs, Timing.system());
    }

    private TransferQueue queue(Job.Maker jobs, Timing timing) {
        TransferQueue queue = new TransferQueue(jobs, timing);
        queues.add(queue);
        return queue;
    }

    @AfterEach
    void close() {
        queues.forEach(TransferQueue::close);
    }

    private static List<String> names(List<QueuedTransfer> transfers) {
        return transfers.stream().map(transfer -> transfer.task().name()).toList();
    }

    private static long idOf(TransferQueue queue, String name) {
        QueueView view = queue.view();
        List<QueuedTransfer> all = new ArrayList<>(view.running());
        all.addAll(view.next());
        all.addAll(view.failed());
        return all.stream()
                .filter(transfer -> transfer.task().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void twoMoveAtATimeAndTheOrderIsKept() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(4));
        QueueView view = queue.view();
        assertEquals(List.of("f1", "f2"), names(view.running()));
        assertEquals(List.of("f3", "f4"), names(view.next()));
        held.last("f2").done();
        Waiting.until(queue, now -> now.done() == 1);
        assertEquals(List.of("f1", "f3"), names(queue.view().running()));
        queue.add(List.of(FakeJobs.task("later")));
        held.last("f1").done();
        held.last("f3").done();
        Waiting.until(queue, now -> names(now.running()).equals(List.of("f4", "later")));
        held.last("f4").done();
        held.last("later").done();
        assertTrue(Waiting.until(queue, QueueView::isIdle).failed().isEmpty());
        assertEquals(5, queue.view().done());
        assertEquals(List.of("f1", "f2", "f3", "f4", "later"), held.begunNames());
    }

    @Test
    void countsBeginAnewWhenNothingWasLeft() throws InterruptedException {
        TransferQueue queue = queue(FakeJobs.ending(name -> Optional.empty()));
        queue.add(FakeJobs.tasks(3));
        Waiting.until(queue, now -> now.done() == 3);
        queue.add(FakeJobs.tasks(2));
        Waiting.until(queue, now -> now.done() == 2);
        assertEquals(2, queue.view().totals().files());
        queue.clearFinished();
        assertEquals(0, queue.view().done());
    }

    @Test
    void aHeldTransferLeavesItsTurnToAnotherAndGoesOnWhereItWas() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(3));
        long first = idOf(queue, "f1");
        queue.pause(first);
        assertTrue(held.last("f1").paused);
        QueueView view = queue.view();
        assertEquals(List.of("f1", "f2", "f3"), names(view.running()));
        assertEquals(State.PAUSED, view.running().getFirst().state());
        queue.resume(first);
        assertTrue(held.last("f1").paused, "both turns are taken");
        assertEquals(State.WAITING, queue.view().running().getFirst().state());
        held.last("f2").done();
        Waiting.until(() -> !held.last("f1").paused);
        assertEquals(3, held.begun.size());
        held.last("f1").done();
        held.last("f3").done();
        Waiting.until(queue, now -> now.done() == 3);
    }

    @Test
    void whatWaitsCanBeHeldToo() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(4));
        queue.pause(idOf(queue, "f3"));
        held.last("f1").done();
        Waiting.until(queue, now -> names(now.running()).equals(List.of("f2", "f4")));
        assertEquals(List.of("f3"), names(queue.view().next()));
        assertEquals(State.PAUSED, queue.view().next().getFirst().state());
        queue.resume(idOf(queue, "f3"));
        held.last("f2").done();
        Waiting.until(queue, now -> names(now.running()).equals(List.of("f3", "f4")));
    }

    @Test
    void ofManyHeldInTheMiddleTheLastBeginAgain() throws InterruptedException {
        TransferQueue queue = queue(held);
        int more = UserCommands.MOST_HELD + 1;
        queue.add(FakeJobs.tasks(more));
        for (int i = 1; i <= more; i++) {
            String name = "f" + i;
            Waiting.until(queue, now -> names(now.running()).contains(name));
            queue.pause(idOf(queue, name));
        }
        QueueView view = Waiting.until(queue, now -> now.waiting() == 1);
        assertEquals(UserCommands.MOST_HELD, view.running().size());
        assertEquals(State.PAUSED, view.next().getFirst().state());
        queue.resumeAll();
        assertEquals(more, held.begun.size(), "the first held go on first");
        held.last("f1").done();
        held.last("f2").done();
        Waiting.until(queue, now -> now.done() == 2);
    }

    @Test
    void pausingAllHoldsEverythingUntilAllGoesOn() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(3));
        queue.pauseAll();
        assertTrue(queue.view().paused());
        assertTrue(held.begun.stream().allMatch(job -> job.paused));
        queue.add(List.of(FakeJobs.task("later")));
        assertEquals(2, held.begun.size());
        queue.resumeAll();
        assertFalse(queue.view().paused());
        assertTrue(held.begun.stream().noneMatch(job -> job.paused));
        assertEquals(2, held.begun.size());
    }

    @Test
    void cancellingStopsWhatRunsAndDropsWhatWaits() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(4));
        queue.cancel(idOf(queue, "f3"));
        queue.cancel(idOf(queue, "f1"));
        Waiting.until(queue, now -> names(now.running()).equals(List.of("f2", "f4")));
        queue.cancelAll();
        QueueView view = Waiting.until(queue, QueueView::isIdle);
        assertEquals(0, view.done());
        assertEquals(0, view.failures());
        assertEquals(0, view.totals().files());
        assertEquals(List.of("f1", "f2", "f4"), held.begunNames());
    }

    @Test
    void aCancelledUploadThatMayHaveArrivedSaysSo() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(1));
        held.last("f1").whenCancelled = new TransferProblem.NotCompared("f1");
        queue.cancel(idOf(queue, "f1"));
        assertEquals(1, Waiting.until(queue, QueueView::isIdle).failures());
    }

    @Test
    void whatFailedStaysUntilItIsRetriedOrDismissed() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(3));
        held.last("f1").fail(new TransferProblem.SourceVanished("f1"));
        held.last("f2").fail(new TransferProblem.SourceVanished("f2"));
        QueueView view = Waiting.until(queue, now -> now.failures() == 2);
        assertEquals(List.of("f3"), names(view.running()), "the others go on");
        assertInstanceOf(
                TransferProblem.SourceVanished.class,
                view.failed().getFirst().problem().orElseThrow());
        assertEquals(List.of("f1", "f2", "f3"), queue.unfinished().stream().map(TransferTask::name).toList());
        queue.retry(idOf(queue, "f1"));
        queue.dismiss(idOf(queue, "f2"));
        assertEquals(0, queue.view().failures());
        assertEquals(List.of("f1", "f3"), names(queue.view().running()));
        held.last("f1").done();
        held.last("f3").done();
        Waiting.until(queue, now -> now.done() == 2);
    }

    @Test
    void aNameThatWasTakenMeanwhileIsAnsweredLate() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(3));
        for (String name : List.of("f1", "f2", "f3")) {
            Waiting.until(queue, now -> names(now.running()).contains(name));
            held.last(name).fail(new TransferProblem.AlreadyThere(name));
        }
        QueueView view = Waiting.until(queue, now -> now.failures() == 3);
        assertTrue(view.failed().stream().allMatch(QueuedTransfer::nameTaken));
        queue.retry(1, ConflictChoice.SKIP);
        queue.retry(2, ConflictChoice.REPLACE);
        queue.retry(3, ConflictChoice.KEEP_BOTH);
        assertEquals(Overwrite.REPLACE, ((TransferTask.Up) held.last("f2").task).overwrite());
        assertFalse(((TransferTask.Up) held.last("f2").task).seen(), "what a plan saw no longer counts");
        assertFalse(held.last("f2").keepBoth);
        assertTrue(held.last("f3").keepBoth);
        assertEquals(4 + 1, held.begun.size());
    }

    @Test
    void aProblemThatConcernsAllHoldsTheQueueInsteadOfFailingOneByOne() throws InterruptedException {
        AtomicInteger room = new AtomicInteger();
        TransferQueue queue = queue(FakeJobs.ending(name -> room.get() > 0
                ? Optional.empty()
                : Optional.of(new TransferProblem.DiskFull(name))));
        queue.add(FakeJobs.tasks(2000));
        QueueView view = Waiting.until(queue, now -> now.paused() && now.running().isEmpty());
        assertInstanceOf(TransferProblem.DiskFull.class, view.stopped().orElseThrow());
        assertEquals(0, view.failures());
        assertEquals(2000, view.waiting());
        assertEquals("f1", view.next().getFirst().task().name());
        room.set(1);
        queue.resumeAll();
        Waiting.until(queue, now -> now.done() == 2000 && now.stopped().isEmpty());
    }

    @Test
    void aFileWhoseConnectionAlwaysBreaksHoldsTheOthersOnce() throws InterruptedException {
        TransferQueue queue = queue(FakeJobs.ending(name -> name.equals("f1")
                ? Optional.of(new TransferProblem.TransferInterrupted(name))
                : Optional.empty()));
        queue.add(FakeJobs.tasks(50));
        QueueView view = Waiting.until(queue, now -> now.paused() && now.running().isEmpty());
        assertInstanceOf(TransferProblem.TransferInterrupted.class, view.stopped().orElseThrow());
        assertEquals(0, view.failures());
        queue.resumeAll();
        view = Waiting.until(queue, QueueView::isIdle);
        assertEquals(49, view.done());
        assertEquals(List.of("f1"), names(view.failed()));
        assertEquals(Optional.empty(), view.stopped());
    }

    @Test
    void aRowShowsTheNameThatWasFoundForIt() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(1));
        held.last("f1").task = FakeJobs.task("f1 (2)");
        assertEquals(List.of("f1 (2)"), names(queue.view().running()));
        held.last("f1 (2)").fail(new TransferProblem.SourceVanished("f1 (2)"));
        assertEquals(List.of("f1 (2)"), names(Waiting.until(queue, now -> now.failures() == 1).failed()));
    }

    @Test
    void oddAnswersFailOneByOneAtFirst() throws InterruptedException {
        TransferQueue queue = queue(FakeJobs.ending(name -> Optional.of(new SessionProblem.UnexpectedStatus(500))));
        queue.add(FakeJobs.tasks(100));
        QueueView view = Waiting.until(queue, now -> now.paused() && now.running().isEmpty());
        assertTrue(view.failures() < ProblemScope.ODD_IN_A_ROW + QueueEngine.TURNS);
        assertTrue(view.waiting() > 90);
    }

    @Test
    void whatOnlyWaitsToBeComparedLetsAnotherMove() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(4));
        held.last("f1").enter(Phase.VERIFYING);
        Waiting.until(queue, now -> names(now.running()).equals(List.of("f2", "f3", "f1")));
        assertEquals(State.RUNNING, queue.view().running().getLast().state());
        held.last("f1").done();
        Waiting.until(queue, now -> now.done() == 1);
        assertEquals(List.of("f2", "f3"), names(queue.view().running()));
    }

    @Test
    void aMistakeOfOursFailsOneTransferWithWords() throws InterruptedException {
        TransferQueue queue = queue((task, keepBoth) -> new FolderJob(task, cancellation -> {
            throw new IllegalStateException("secret name");
        }));
        queue.add(FakeJobs.tasks(1));
        QueueView view = Waiting.until(queue, now -> now.failures() == 1);
        Problem problem = view.failed().getFirst().problem().orElseThrow();
        assertInstanceOf(QueueProblem.Unexpected.class, problem);
    }

    @Test
    void closingStopsAndLeavesTheRestToBeAskedFor() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(FakeJobs.tasks(5));
        held.last("f1").done();
        Waiting.until(queue, now -> now.done() == 1);
        queue.close();
        assertEquals(
                List.of("f2", "f3", "f4", "f5"),
                queue.unfinished().stream().map(TransferTask::name).toList());
        assertTrue(queue.view().running().isEmpty());
        queue.add(FakeJobs.tasks(1));
        assertEquals(4, queue.unfinished().size(), "nothing is taken any more");
    }

    @Test
    void speedAndTimeLeftAreThoseOfTheLastSeconds() {
        ManualTiming timing = new ManualTiming();
        TransferQueue queue = queue(held, timing);
        queue.add(List.of(FakeJobs.task("big", 100_000_000), FakeJobs.task("other", 100_000_000)));
        for (int tenth = 0; tenth < 100; tenth++) {
            held.last("big").moved += 100_000;
            timing.pass(Duration.ofMillis(100));
        }
        QueueView view = queue.view();
        assertEquals(1_000_000, view.running().getFirst().bytesPerSecond(), 50_000);
        assertEquals(90, view.running().getFirst().timeLeft().orElseThrow().toSeconds(), 5);
        assertEquals(0, view.running().getLast().bytesPerSecond());
        assertEquals(Optional.empty(), view.running().getLast().timeLeft());
        assertEquals(1_000_000, view.totals().bytesPerSecond(), 50_000);
        assertEquals(190, view.totals().timeLeft().orElseThrow().toSeconds(), 10);
        assertEquals(10_000_000, view.totals().bytesDone());
        assertEquals(0.05, view.totals().fraction(), 0.001);
        queue.pauseAll();
        assertEquals(0, queue.view().totals().bytesPerSecond());
    }

    @Test
    void manySmallFilesHaveATimeLeftToo() throws InterruptedException {
        ManualTiming timing = new ManualTiming();
        TransferQueue queue = queue(held, timing);
        queue.add(FakeJobs.tasks(200));
        for (int i = 1; i <= 20; i++) {
            int now = i;
            Waiting.until(() -> names(queue.view().running()).contains("f" + now));
            held.last("f" + i).done();
            Waiting.until(() -> queue.view().done() == now);
            timing.pass(Duration.ofSeconds(1));
        }
        assertEquals(180, queue.view().totals().timeLeft().orElseThrow().toSeconds(), 20);
    }

    @Test
    void changesThatComeFastAreToldTogetherAndTheLastIsNeverMissed() throws InterruptedException {
        ManualTiming timing = new ManualTiming();
        TransferQueue queue = queue(FakeJobs.ending(name -> Optional.empty()), timing);
        List<Integer> told = new CopyOnWriteArrayList<>();
        TransferQueue.Subscription subscription = queue.onChange(() -> told.add(queue.view().done()));
        queue.add(FakeJobs.tasks(1000));
        Waiting.until(() -> queue.view().done() == 1000);
        timing.pass(Duration.ofSeconds(1));
        assertTrue(told.size() <= 10, told.size() + " tellings");
        assertEquals(1000, told.getLast());
        subscription.close();
        int before = told.size();
        queue.clearFinished();
        timing.pass(Duration.ofSeconds(1));
        assertEquals(before, told.size());
    }

    @Test
    void nothingIsToldWhileNothingMoves() {
        ManualTiming timing = new ManualTiming();
        TransferQueue queue = queue(held, timing);
        queue.add(FakeJobs.tasks(2));
        queue.pauseAll();
        timing.pass(Duration.ofSeconds(1));
        AtomicInteger told = new AtomicInteger();
        queue.onChange(told::incrementAndGet);
        timing.pass(Duration.ofMinutes(10));
        assertEquals(0, told.get());
    }

    @Test
    void aListenerThatFailsDisturbsNobody() throws InterruptedException {
        TransferQueue queue = queue(FakeJobs.ending(name -> Optional.empty()));
        queue.onChange(() -> {
            throw new IllegalStateException("a listener");
        });
        List<String> done = new CopyOnWriteArrayList<>();
        queue.onDone(task -> {
            throw new IllegalStateException("a listener");
        });
        queue.onDone(task -> done.add(task.name()));
        queue.add(FakeJobs.tasks(3));
        Waiting.until(queue, now -> now.done() == 3);
        Waiting.until(() -> done.size() == 3);
    }

    @Test
    void aHundredThousandTasksAreShownByTheirFirst() throws InterruptedException {
        int many = 100_000;
        TransferQueue queue = queue(FakeJobs.ending(
                name -> name.endsWith("7") ? Optional.of(new TransferProblem.SourceVanished(name)) : Optional.empty()));
        queue.pauseAll();
        queue.add(IntStream.range(0, many).mapToObj(i -> FakeJobs.task("f" + i)).toList());
        QueueView view = queue.view();
        assertEquals(many, view.waiting());
        assertEquals(QueueView.SHOWN, view.next().size());
        assertEquals(many * 1000L, view.totals().bytes());
        queue.pause(view.next().get(100).id());
        queue.resumeAll();
        view = Waiting.until(queue, QueueView::isIdle);
        assertEquals(many * 9 / 10, view.done());
        assertEquals(many / 10, view.failures());
        assertEquals(QueueView.SHOWN, view.failed().size());
        assertEquals(many / 10, queue.unfinished().size());
        queue.dismissAll();
        assertEquals(List.of(), queue.unfinished());
    }

    @Test
    void sizesThatAreBoundsAreCorrectedAsTheyBecomeKnown() throws InterruptedException {
        TransferQueue queue = queue(held);
        queue.add(List.of(
                FakeJobs.padded("p1", 1000), FakeJobs.padded("p2", 1000), FakeJobs.padded("p3", 1000)));
        assertEquals(3000, queue.view().totals().bytes());
        assertFalse(queue.view().totals().exact());
        List.of("p1", "p2").forEach(name -> held.last(name).length = 900);
        assertEquals(2800, queue.view().totals().bytes());
        assertFalse(queue.view().totals().exact(), "one waits");
        held.last("p1").moved = 900;
        held.last("p1").done();
        Waiting.until(queue, now -> names(now.running()).contains("p3"));
        assertFalse(queue.view().totals().exact(), "it has just begun");
        List.of("p2", "p3").forEach(name -> held.last(name).moved = 900);
        held.last("p3").length = 900;
        held.last("p3").done();
        Waiting.until(queue, now -> now.done() == 2);
        QueueTotals totals = queue.view().totals();
        assertTrue(totals.exact());
        assertEquals(2700, totals.bytes());
        assertEquals(1.0, totals.fraction());
        held.last("p2").done();
    }
}
