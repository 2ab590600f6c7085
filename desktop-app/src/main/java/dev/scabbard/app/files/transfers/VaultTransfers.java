package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.GatheredNotices;
import dev.scabbard.app.ui.vaults.UserWill;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.queue.QueueView;
import dev.scabbard.core.vault.queue.Renamed;
import dev.scabbard.core.vault.queue.TransferQueue;
import dev.scabbard.core.vault.queue.TransferTask;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The transfers of an open vault for as long as it is open, while its view comes and goes. Used on the UI thread.
///
/// The queue itself belongs to the vault: locking ends it, and the vault remembers what is left.
public final class VaultTransfers {

    /// How often what is on screen is fetched again while uploads go on: a rate-limited server has better things to do.
    private static final Duration REFRESH = Duration.ofSeconds(30);

    private final Vault vault;
    private final BackgroundRunner runner;
    private final InstantSource time;
    private final TransferQueue queue;
    private final UnfinishedTransfers unfinished;
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper serverBusy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty onScreen = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<QueueView> view;
    private final Planning planning;
    private final TransferActivity activity;
    private final SentEntries sent;
    private volatile TransferRound round = new TransferRound();
    private Consumer<TransferNews> onNews = news -> {};
    private Runnable onChange = () -> {};
    private Instant lastRefresh = Instant.EPOCH;
    private int sentBefore;
    private boolean closed;

    VaultTransfers(Vault vault, BackgroundRunner runner, StatusSlot slot, InstantSource time) {
        this.vault = vault;
        this.runner = runner;
        this.time = time;
        queue = new TransferQueue(vault);
        sent = new SentEntries(time);
        view = new ReadOnlyObjectWrapper<>(queue.view());
        unfinished = new UnfinishedTransfers(vault, runner);
        planning = new Planning(runner, slot, onScreen);
        activity = new TransferActivity(slot, onScreen, this::cancelAll);
        queue.onDone(this::done);
        queue.onChange(new GatheredNotices(runner, this::refresh));
    }

    /// Opens what this computer remembers of the vault: what was seen of its files, and the journal, which puts right
    /// what was broken off and offers what was left.
    ///
    /// @param seen the folder for what was seen in this vault
    /// @param journal the folder for this vault's journal
    void openKept(Path seen, Path journal) {
        unfinished.open(
                seen,
                journal,
                this::tell,
                leftovers -> ReplacementWords.of(leftovers.replacements()).ifPresent(news -> {
                    changed();
                    tell(news);
                }),
                this::tell);
    }

    /// Who tells the user what came of transfers.
    public void setOnNews(Consumer<TransferNews> listener) {
        onNews = listener;
    }

    /// Who fetches what is on screen again after something was sent.
    public void setOnChange(Runnable listener) {
        onChange = listener;
    }

    /// Who shows what has been sent before it is fetched.
    public void setOnArrivals(Consumer<List<Entry>> listener) {
        sent.setListener(listener);
    }

    /// Whether something is under way or waits for its turn; not while everything is paused.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The server refuses everything for now, or no longer.
    public void setServerBusy(boolean busy) {
        serverBusy.set(busy);
        refresh();
    }

    private void done(TransferTask task) {
        round.done(task);
        sent.done(task);
    }

    private void refresh() {
        if (closed) {
            return;
        }
        QueueView now = queue.view();
        boolean wasIdle = view.get().isIdle();
        view.set(now);
        running.set(!now.isIdle() && !now.paused());
        activity.show(now, serverBusy.get(), running.get());
        // What is small may come and go between two looks.
        if (now.isIdle() && (!wasIdle || round.hasArrivals())) {
            end(now);
            return;
        }
        sent.tell();
        if (round.sent() > sentBefore
                && Duration.between(lastRefresh, time.instant()).compareTo(REFRESH) >= 0) {
            changed();
        }
    }

    private void end(QueueView now) {
        TransferRound over = round;
        round = new TransferRound();
        sent.clear();
        queue.clearFinished();
        changed();
        sentBefore = 0;
        if (now.failures() > 0) {
            // The reasons stand in the list.
            expanded.set(true);
        }
        over.news(now.failures()).ifPresent(this::tell);
    }

    private void changed() {
        sentBefore = round.sent();
        lastRefresh = time.instant();
        onChange.run();
    }

    /// Tells the user something.
    void tell(TransferNews news) {
        if (!closed) {
            onNews.accept(news);
        }
    }

    /// Tells the user what went wrong; what they wanted themselves needs no words.
    void tell(Problem problem) {
        if (!UserWill.explains(problem)) {
            tell(TransferNews.bad(Messages.problem(problem)));
        }
    }

    /// Sends things.
    ///
    /// @param renamed under other names than they have here
    void send(List<TransferTask> tasks, List<Renamed> renamed) {
        round.sending(renamed);
        add(tasks);
    }

    /// Fetches things.
    ///
    /// @param folder where they go
    /// @param renamed under other names than they have in the vault
    void fetch(List<TransferTask> tasks, Path folder, List<Renamed> renamed) {
        round.fetchingInto(folder, renamed);
        add(tasks);
    }

    /// Goes on with things of an earlier time.
    void add(List<TransferTask> tasks) {
        if (closed || tasks.isEmpty()) {
            return;
        }
        if (view.get().isIdle()) {
            lastRefresh = time.instant();
            // What was paused is over; what begins now is meant to begin.
            queue.resumeAll();
        }
        queue.add(tasks);
        refresh();
    }

    /// Makes plans.
    Planning planning() {
        return planning;
    }

    /// How it all stands.
    ReadOnlyObjectProperty<QueueView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Whether the server refuses everything for now.
    ReadOnlyBooleanProperty serverBusyProperty() {
        return serverBusy.getReadOnlyProperty();
    }

    /// Whether the panel's list is open.
    BooleanProperty expandedProperty() {
        return expanded;
    }

    /// Whether the panel is on screen.
    BooleanProperty onScreenProperty() {
        return onScreen;
    }

    /// What carries the transfers out: to hold, resume, retry and dismiss single ones.
    TransferQueue queue() {
        return queue;
    }

    /// Drops a transfer.
    void cancel(long id) {
        round.cancelSome();
        queue.cancel(id);
    }

    /// Stops everything. Nothing half-made is left behind; what failed before stays to be seen.
    void cancelAll() {
        round.cancelAll();
        queue.cancelAll();
    }

    /// Goes on with what a lock or the end of the program has left.
    void goOnWithUnfinished() {
        add(unfinished.take());
    }

    /// What a lock or the end of the program has left, until the user has answered.
    UnfinishedTransfers unfinished() {
        return unfinished;
    }

    /// Counts the transfers that the lock, which has begun, leaves to be offered again: at once those that it will
    /// probably be, and when it is over those that it is. Some end while it locks.
    void countLeft(IntConsumer count) {
        int offered = unfinished.offeredProperty().get().size();
        count.accept(queue.unfinished().size() + offered);
        vault.onLock(() -> runner.onUiThread(() -> count.accept(queue.remembered() + offered)));
    }

    /// Whether the vault is locked, or about to be.
    boolean isClosed() {
        return closed;
    }

    /// The vault is about to be locked: nothing of it stays here.
    void close() {
        closed = true;
        sent.clear();
        planning.cancel();
        unfinished.close();
        activity.close();
        running.set(false);
        view.set(EmptyQueue.VIEW);
    }
}
