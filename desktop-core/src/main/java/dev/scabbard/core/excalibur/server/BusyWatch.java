package dev.scabbard.core.excalibur.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Notices when a server has been too busy for long enough to tell the user, and when it is willing again.
public final class BusyWatch {

    /// For so long refusals are nobody's business but ours.
    static final Duration WORTH_TELLING = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final List<Consumer<ServerState>> listeners = new CopyOnWriteArrayList<>();
    private ServerState state = new ServerState.Willing();

    /// @param clock this computer's
    public BusyWatch(InstantSource clock) {
        this.clock = clock;
    }

    /// Tells `listener` the state as it is, and every change.
    public void listen(Consumer<ServerState> listener) {
        ServerState now;
        synchronized (this) {
            listeners.add(listener);
            now = state;
        }
        listener.accept(now);
    }

    /// @param refusedSince since when every request was refused; empty when the last one was taken
    void look(Optional<Instant> refusedSince) {
        ServerState next = refusedSince
                .filter(since -> Duration.between(since, clock.instant()).compareTo(WORTH_TELLING) >= 0)
                .<ServerState>map(ServerState.Busy::new)
                .orElseGet(ServerState.Willing::new);
        synchronized (this) {
            if (next.equals(state)) {
                return;
            }
            state = next;
        }
        listeners.forEach(listener -> listener.accept(next));
    }
}
