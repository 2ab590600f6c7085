package dev.scabbard.app.ui.system;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.ImmediateRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.core.problem.Problem;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Lets one thread after the other change what belongs to the UI thread, without one.
final class OneAtATime implements BackgroundRunner {

    private final ImmediateRunner runner = new ImmediateRunner();

    @Override
    public synchronized <T> Job run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Problem> onProblem) {
        return runner.run(work, onSuccess, onProblem);
    }

    @Override
    public synchronized void onUiThread(Runnable change) {
        runner.onUiThread(change);
    }
}
