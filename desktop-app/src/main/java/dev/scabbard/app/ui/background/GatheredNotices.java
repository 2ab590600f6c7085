package dev.scabbard.app.ui.background;

import java.util.concurrent.atomic.AtomicBoolean;

/// Gathers notices of core, of which thousands may come within a moment from any thread: while one waits for the UI
/// thread, the next ones are part of it.
public final class GatheredNotices implements Runnable {

    private final BackgroundRunner runner;
    private final Runnable onUiThread;
    private final AtomicBoolean waiting = new AtomicBoolean();

    /// @param onUiThread called on the UI thread after one or more notices
    public GatheredNotices(BackgroundRunner runner, Runnable onUiThread) {
        this.runner = runner;
        this.onUiThread = onUiThread;
    }

    /// Something has happened.
    @Override
    public void run() {
        if (waiting.compareAndSet(false, true)) {
            runner.onUiThread(() -> {
                waiting.set(false);
                onUiThread.run();
            });
        }
    }
}
