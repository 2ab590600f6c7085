package dev.scabbard.core.vault.queue;

import java.util.List;
import java.util.Optional;

/// What the user may do with the tasks of a queue. Each runs under the engine's lock, which then gives turns anew.
final class UserCommands {

    /// How many are held in the middle at most: each keeps a connection.
    static final int MOST_HELD = 6;

    private final QueueState state;
    private final Lanes lanes;

    UserCommands(QueueState state) {
        this.state = state;
        lanes = state.lanes();
    }

    void add(List<? extends TransferTask> tasks) {
        if (state.isClosed()) {
            return;
        }
        if (lanes.isIdle()) {
            state.tally().reset();
        }
        tasks.forEach(task -> lanes.await(new Item(state.nextId(), task)));
    }

    void pause(long id) {
        lanes.waiting(id).ifPresentOrElse(
                item -> {
                    item.setPaused(true);
                    lanes.await(item);
                },
                () -> lanes.active(id).ifPresent(this::hold));
    }

    private void hold(Item item) {
        if (item.isPaused()) {
            return;
        }
        item.setPaused(true);
        item.setTurn(false);
        lanes.leaveReady(item);
        long held = lanes.active().stream().filter(Item::isPaused).count();
        item.job().ifPresent(held > MOST_HELD ? Job::cancel : Job::pause);
    }

    void resume(long id) {
        lanes.waiting(id).ifPresent(this::letGoOn);
        lanes.active(id).filter(Item::isPaused).ifPresent(this::letGoOn);
    }

    private void letGoOn(Item item) {
        item.setPaused(false);
        if (item.job().isPresent()) {
            lanes.awaitTurn(item);
        } else {
            lanes.await(item);
        }
    }

    void cancel(long id) {
        lanes.removeWaiting(id);
        lanes.removeFailed(id);
        lanes.active(id).ifPresent(UserCommands::drop);
    }

    private static void drop(Item item) {
        item.drop();
        item.job().ifPresent(Job::cancel);
    }

    void retry(long id, Optional<ConflictChoice> choice) {
        lanes.removeFailed(id).ifPresent(item -> {
            choice.ifPresent(item::answer);
            item.waitAgain();
            lanes.await(item);
        });
    }

    void dismiss(long id) {
        lanes.removeFailed(id);
    }

    void pauseAll() {
        state.pause();
        List.copyOf(lanes.active()).forEach(this::hold);
    }

    void resumeAll() {
        state.goOn();
        lanes.pausedWaiting().forEach(this::letGoOn);
        lanes.active().stream().filter(Item::isPaused).toList().forEach(this::letGoOn);
    }

    void cancelAll() {
        state.goOn();
        lanes.clearWaiting();
        lanes.active().forEach(UserCommands::drop);
    }

    void retryAll() {
        lanes.failedIds().forEach(id -> retry(id, Optional.empty()));
    }

    void dismissAll() {
        lanes.clearFailed();
    }
}
