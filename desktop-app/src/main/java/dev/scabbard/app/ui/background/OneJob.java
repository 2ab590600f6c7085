package dev.scabbard.app.ui.background;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The background work of a view model that does one thing at a time: whether it is under way, and its end. Used on the
/// UI thread.
public final class OneJob {

    private final BackgroundRunner runner;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Job> job = Optional.empty();
    private Optional<Cancellation> running = Optional.empty();

    /// @param runner does the work
    public OneJob(BackgroundRunner runner) {
        this.runner = runner;
    }

    /// Does some work, as [BackgroundRunner#run] does. It is no longer busy when one of the consumers is called.
    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Problem> onProblem) {
        busy.set(true);
        job = Optional.of(runner.run(
                work,
                result -> {
                    busy.set(false);
                    onSuccess.accept(result);
                },
                problem -> {
                    busy.set(false);
                    onProblem.accept(problem);
                }));
    }

    /// Like [#run(Callable, Consumer, Consumer)] for work of the core that can be cancelled while it waits for a
    /// server.
    public <T> void run(
            Function<Cancellation, T> work, Consumer<? super T> onSuccess, Consumer<? super Problem> onProblem) {
        Cancellation cancellation = new Cancellation();
        running = Optional.of(cancellation);
        run(() -> work.apply(cancellation), onSuccess, onProblem);
    }

    /// Ends what is under way: neither of its consumers is called any more.
    ///
    /// @return whether there was anything to end
    public boolean cancel() {
        boolean was = busy.get();
        running.ifPresent(Cancellation::cancel);
        running = Optional.empty();
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        busy.set(false);
        return was;
    }

    /// Whether it is under way.
    public boolean isBusy() {
        return busy.get();
    }

    /// Whether it is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
