package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.login.SessionKeys;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The present keys of a session, which are replaced while others use copies of them. Safe for many threads.
final class LiveKeys implements AutoCloseable {

    private final Object renewal = new Object();
    private Optional<SessionKeys> keys;

    /// @param first taken over
    LiveKeys(SessionKeys first) {
        keys = Optional.of(first);
    }

    /// A copy of the present keys, the caller's to close.
    ///
    /// @throws IllegalStateException when closed
    synchronized SessionKeys present() {
        return keys.map(SessionKeys::copy).orElseThrow(LiveKeys::closed);
    }

    /// Replaces keys, unless somebody else has done so since.
    ///
    /// @param outdated the number of those that are to be replaced
    /// @param fresh makes the new ones from the present ones, which it does not keep
    void replace(int outdated, UnaryOperator<SessionKeys> fresh) {
        synchronized (renewal) {
            try (SessionKeys present = present()) {
                if (present.number() == outdated) {
                    put(fresh.apply(present));
                }
            }
        }
    }

    private synchronized void put(SessionKeys fresh) {
        if (keys.isEmpty()) {
            fresh.close();
            throw closed();
        }
        keys.ifPresent(SessionKeys::close);
        keys = Optional.of(fresh);
    }

    private static RuntimeException closed() {
        return new IllegalStateException("this session has been closed");
    }

    /// Overwrites them. Closing twice does nothing.
    @Override
    public synchronized void close() {
        keys.ifPresent(SessionKeys::close);
        keys = Optional.empty();
    }
}
