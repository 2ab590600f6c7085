package dev.scabbard.core.vault.open;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Whether a vault is open, and who must stop when it locks.
public final class VaultLock {

    /// What runs, and how many actions share each handle.
    private final Map<Cancellation, Integer> running = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Runnable> lastActions = new ArrayList<>();
    private boolean locking;
    private boolean locked;

    /// Whether it has been locked.
    public synchronized boolean isLocked() {
        return locked;
    }

    /// Does something that locking ends.
    ///
    /// @throws VaultStateProblem.VaultLocked when locked, before or meanwhile
    public <T> T whileOpen(Function<Cancellation, T> action) {
        return whileOpen(new Cancellation(), action);
    }

    /// Does something that locking ends, and that others can cancel too.
    ///
    /// @param cancellation may be shared by several actions at a time; locking cancels it
    /// @throws VaultStateProblem.VaultLocked when locked, before or meanwhile
    public <T> T whileOpen(Cancellation cancellation, Function<Cancellation, T> action) {
        enter(cancellation);
        try {
            return action.apply(cancellation);
        } catch (TransferProblem.NotCompared | AccountProblem.ChangeUncertain e) {
            throw e; // what may be on the server is worth more words than the lock
        } catch (RuntimeException e) {
            // what failed in the middle of a lock failed because of it: a key was gone, a connection was cut
            throw isLocked() ? new VaultStateProblem.VaultLocked() : e;
        } finally {
            leave(cancellation);
        }
    }

    private synchronized void enter(Cancellation cancellation) {
        if (locked) {
            throw new VaultStateProblem.VaultLocked();
        }
        running.merge(cancellation, 1, Integer::sum);
    }

    private synchronized void leave(Cancellation cancellation) {
        running.computeIfPresent(cancellation, (_, count) -> count == 1 ? null : count - 1);
    }

    /// Calls `listener` when locked; at once if it is.
    public void onLock(Runnable listener) {
        synchronized (this) {
            if (!locked) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }

    /// Does something before locking, while everything still works; not at all if it is being locked.
    public synchronized void beforeLock(Runnable action) {
        if (!locking) {
            lastActions.add(action);
        }
    }

    /// Locks: does what is to be done before, then stops what runs, then wipes, then tells the listeners. Does nothing
    /// when locked or being locked.
    public void lock(Runnable wipe) {
        List<Runnable> last;
        synchronized (this) {
            if (locking) {
                return;
            }
            locking = true;
            last = List.copyOf(lastActions);
            lastActions.clear();
        }
        try {
            last.forEach(LastAction::run);
        } finally {
            stop(wipe);
        }
    }

    private void stop(Runnable wipe) {
        List<Cancellation> stopped;
        List<Runnable> told;
        synchronized (this) {
            locked = true;
            stopped = List.copyOf(running.keySet());
            told = List.copyOf(listeners);
            listeners.clear();
        }
        try {
            stopped.forEach(Cancellation::cancel);
        } finally {
            wipe.run(); // whatever goes wrong on the way: a vault that says it is locked has no keys
        }
        told.forEach(Runnable::run);
    }
}
