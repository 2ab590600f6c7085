package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Jobs that end when and how a test says.
final class FakeJobs implements Job.Maker {

    final List<FakeJob> begun = new CopyOnWriteArrayList<>();
    private final Function<String, Optional<Problem>> fate;
    private final boolean atOnce;

    private FakeJobs(boolean atOnce, Function<String, Optional<Problem>> fate) {
        this.atOnce = atOnce;
        this.fate = fate;
    }

    /// Jobs that wait to be ended.
    static FakeJobs held() {
        return new FakeJobs(false, name -> Optional.empty());
    }

    /// Jobs that end by themselves.
    static FakeJobs ending(Function<String, Optional<Problem>> fate) {
        return new FakeJobs(true, fate);
    }

    static TransferTask task(String name) {
        return task(name, 1000);
    }

    static TransferTask task(String name, long size) {
        return new TransferTask.Up(
                Path.of(name), size, VaultPath.ROOT, 0, name, Overwrite.REFUSE, true);
    }

    /// A file of which the server tells only how much it stores.
    static TransferTask padded(String name, long most) {
        FileEntry file =
                new FileEntry(VaultPath.ROOT.child(name), most, OptionalLong.of(most + 100), Optional.empty());
        return TransferTask.Down.to(file, Path.of(name), Overwrite.REFUSE);
    }

    static List<TransferTask> tasks(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> task("f" + i)).toList();
    }

    List<String> begunNames() {
        return begun.stream().map(job -> job.task.name()).toList();
    }

    FakeJob last(String name) {
        return begun.stream()
                .filter(job -> job.task.name().equals(name))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @Override
    public Job make(TransferTask task, boolean keepBoth) {
        FakeJob job = new FakeJob(task, keepBoth);
        begun.add(job);
        if (atOnce) {
            job.end(fate.apply(task.name()));
        }
        return job;
    }

    static final class FakeJob implements Job {

        TransferTask task;
        final boolean keepBoth;
        private final CompletableFuture<Optional<Problem>> outcome = new CompletableFuture<>();
        private final CompletableFuture<Consumer<Phase>> listener = new CompletableFuture<>();
        volatile Problem whenCancelled = new NetProblem.Cancelled();
        volatile boolean paused;
        volatile long moved;
        volatile long length;

        FakeJob(TransferTask task, boolean keepBoth) {
            this.task = task;
            this.keepBoth = keepBoth;
            length = task.size();
        }

        void done() {
            end(Optional.empty());
        }

        void fail(Problem problem) {
            end(Optional.of(problem));
        }

        void end(Optional<Problem> problem) {
            outcome.complete(problem);
        }

        void enter(Phase phase) {
            listener.join().accept(phase);
        }

        @Override
        public void run(Consumer<Phase> phase) {
            listener.complete(phase);
            outcome.join().ifPresent(problem -> {
                throw problem;
            });
        }

        @Override
        public void pause() {
            paused = true;
        }

        @Override
        public void resume() {
            paused = false;
        }

        @Override
        public void cancel() {
            fail(whenCancelled);
        }

        @Override
        public TransferTask task() {
            return task;
        }

        @Override
        public TransferProgress progress() {
            return new TransferProgress(paused ? Phase.PAUSED : Phase.MOVING, moved, length);
        }
    }
}
