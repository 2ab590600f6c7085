package dev.scabbard.core.local.excalibur.users;

import dev.scabbard.core.local.storage.Account;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Who listens for changes, and tells them (Excalibur, E 4.5). Of several changes in one folder within a tenth of a
/// second the first is told at once and the others together. When one connection of a session ends, so do its others.
///
/// Safe for use by several threads.
public final class Listeners implements AutoCloseable {

    private static final Duration TOGETHER = Duration.ofMillis(100);
    private static final Duration PING = Duration.ofSeconds(30);

    /// One connection that listens.
    public interface Listener {

        /// The session it belongs to.
        String session();

        /// The id of the user whose changes it hears of.
        String user();

        /// Tells of a change.
        ///
        /// @param folder the path of the folder
        void tell(String folder);

        /// Sees whether the client is still there.
        void ping();

        /// Ends the connection.
        void end();
    }

    private record Folder(String user, String path) {}

    private final Set<Listener> listeners = new HashSet<>();
    /// The folders that were told of a moment ago, and whether they have changed since.
    private final Map<Folder, Boolean> told = new HashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("folder-listeners").factory());

    /// Nobody listens yet.
    public Listeners() {
        later.scheduleAtFixedRate(
                () -> all().forEach(Listener::ping), PING.toSeconds(), PING.toSeconds(), TimeUnit.SECONDS);
    }

    /// Listens from now on.
    public synchronized void add(Listener listener) {
        listeners.add(listener);
    }

    /// A connection has ended, and with it those of the same session.
    public void gone(Listener listener) {
        boolean wasThere;
        synchronized (this) {
            wasThere = listeners.remove(listener);
        }
        if (wasThere) {
            end(listener.session());
        }
    }

    /// Ends all connections of a session.
    void end(String session) {
        List<Listener> ended;
        synchronized (this) {
            ended = listeners.stream().filter(one -> one.session().equals(session)).toList();
            ended.forEach(listeners::remove);
        }
        ended.forEach(Listener::end);
    }

    /// Something in a folder has changed.
    ///
    /// @param path as it is told
    public void changed(Account account, String path) {
        Folder folder = new Folder(account.id(), path);
        synchronized (this) {
            if (told.containsKey(folder)) {
                told.put(folder, true);
                return;
            }
            told.put(folder, false);
        }
        tell(folder);
        await(folder);
    }

    private void await(Folder folder) {
        try {
            later.schedule(() -> again(folder), TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The server is about to end, and its connections with it.
        }
    }

    private void again(Folder folder) {
        synchronized (this) {
            if (!told.getOrDefault(folder, false)) {
                told.remove(folder);
                return;
            }
            told.put(folder, false);
        }
        tell(folder);
        await(folder);
    }

    private void tell(Folder folder) {
        all().stream().filter(one -> one.user().equals(folder.user())).forEach(one -> one.tell(folder.path()));
    }

    private synchronized List<Listener> all() {
        return List.copyOf(listeners);
    }

    /// Tells nobody anything any more.
    @Override
    public void close() {
        later.shutdownNow();
    }
}
