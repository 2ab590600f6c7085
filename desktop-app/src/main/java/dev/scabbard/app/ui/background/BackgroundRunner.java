package dev.scabbard.app.ui.background;

import dev.scabbard.core.problem.Problem;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work off the UI thread and brings what comes of it back to it. The one place where unexpected errors are
/// caught.
///
/// Called on the UI thread. In tests a runner that works on the spot takes its place, so that view models need no
/// toolkit.
public interface BackgroundRunner {

    /// Runs `work` in the background, then exactly one of the two consumers on the UI thread, unless the job is
    /// cancelled.
    ///
    /// An exception that is no [Problem] is a bug: it is logged once and reaches `onProblem` as an [UnexpectedProblem].
    ///
    /// @param work blocking work; it may be interrupted
    /// @param onSuccess gets the result on the UI thread
    /// @param onProblem gets what went wrong on the UI thread
    <T> Job run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Problem> onProblem);

    /// Runs something on the UI thread, at once when already there. For listeners that core calls on its own threads.
    void onUiThread(Runnable change);

    /// Like [#run] for work without a result.
    default Job execute(Work work, Runnable onSuccess, Consumer<? super Problem> onProblem) {
        return run(
                () -> {
                    work.run();
                    return Boolean.TRUE;
                },
                done -> onSuccess.run(),
                onProblem);
    }

    /// Work without a result that may fail.
    @FunctionalInterface
    interface Work {

        /// Does it.
        void run() throws Exception;
    }
}
