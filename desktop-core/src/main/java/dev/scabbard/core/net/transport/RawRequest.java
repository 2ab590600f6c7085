package dev.scabbard.core.net.transport;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/// HttpClient's request with the target as it was given (its usual requests take a `URI`, which wants to be
/// understood), that can be ended from another thread.
@SuppressWarnings("ReferenceEquality") // two states are told by identity: they are no ordinary things in progress
final class RawRequest extends BasicClassicHttpRequest implements CancellableDependency {

    private static final long serialVersionUID = 1L;

    /// What is in progress; [#CANCELLED] once nothing may be any more.
    private final transient AtomicReference<Cancellable> dependency = new AtomicReference<>(IDLE);

    private static final Cancellable IDLE = () -> false;
    private static final Cancellable CANCELLED = () -> false;

    RawRequest(Request request, HttpHost host) {
        super(request.method(), host, request.target());
    }

    @Override
    public void setDependency(Cancellable newDependency) {
        Cancellable before = dependency.getAndUpdate(current -> current == CANCELLED ? CANCELLED : newDependency);
        if (before == CANCELLED) {
            newDependency.cancel();
        }
    }

    @Override
    public boolean isCancelled() {
        return dependency.get() == CANCELLED;
    }

    @Override
    public boolean cancel() {
        Cancellable running = dependency.getAndSet(CANCELLED);
        return running != CANCELLED && (running.cancel() || running == IDLE);
    }
}
