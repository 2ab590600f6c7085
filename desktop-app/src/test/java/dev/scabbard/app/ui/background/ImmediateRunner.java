package dev.scabbard.app.ui.background;

import dev.scabbard.core.problem.Problem;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Works on the spot, on the calling thread, so that a view model's test needs neither toolkit nor waiting.
public final class ImmediateRunner implements BackgroundRunner {

    private static final Job OVER = new Job() {
        @Override
        public void cancel() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    };

    @Override
    public <T> Job run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Problem> onProblem) {
        T result;
        try {
            result = work.call();
        } catch (Problem problem) {
            onProblem.accept(problem);
            return OVER;
        } catch (Exception | Error unexpected) {
            onProblem.accept(new UnexpectedProblem(unexpected));
            return OVER;
        }
        onSuccess.accept(result);
        return OVER;
    }

    @Override
    public void onUiThread(Runnable change) {
        change.run();
    }
}
