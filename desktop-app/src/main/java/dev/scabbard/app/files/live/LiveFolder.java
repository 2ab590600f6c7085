package dev.scabbard.app.files.live;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.GatheredNotices;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.core.vault.entry.VaultPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// Decides when the folder on screen is to be fetched again without being asked: when the server tells that something
/// has changed in it, and when it could not be fetched. However many changes there are, it is fetched seldom, and only
/// while nobody would be disturbed. Used on the UI thread; the server is heard on another.
public final class LiveFolder {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(3);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    private static final Duration REST_WHILE_SENDING = Duration.ofSeconds(30);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    /// A folder that takes long to list rests for so many times as long.
    private static final int REST_FACTOR = 10;

    private final Changes changes;
    private final TimeSource time;
    private final GatheredNotices notices;
    private final AtomicBoolean heard = new AtomicBoolean();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private volatile VaultPath folder = VaultPath.ROOT;
    private Optional<Screen> screen = Optional.empty();
    private Runnable deafen = () -> {};
    private Subscription looking = Subscription.EMPTY;
    private boolean stale;
    private boolean underWay;
    private Instant begun = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;
    private Instant lastFetched = Instant.EPOCH;
    private Duration retry = FIRST_RETRY;

    /// @param changes tells of changed folders: a vault's `onFolderChanged`
    public LiveFolder(Changes changes, BackgroundRunner runner, TimeSource time) {
        this.changes = changes;
        this.time = time;
        notices = new GatheredNotices(runner, this::take);
    }

    /// Where changes of folders are heard of.
    @FunctionalInterface
    public interface Changes {

        /// Tells `listener`, on any thread, of folders in which something has changed; of nothing when it may be any.
        ///
        /// @return ends that when run
        Runnable listen(Consumer<Optional<VaultPath>> listener);
    }

    /// The folder on screen.
    public interface Screen {

        /// Whether rows may come and go at this moment: nothing is edited, asked, dragged or waited for.
        boolean isUndisturbed();

        /// Whether files are on their way to the server: then it has better things to do, and what they bring is shown
        /// as it comes.
        boolean isSending();

        /// Fetches the folder again, quietly, and tells by [#begins] and [#fetched] or [#failed].
        void refresh();
    }

    /// The folder is on screen.
    public void shown(Screen on) {
        screen = Optional.of(on);
        deafen = changes.listen(this::hear);
    }

    /// It leaves the screen: nothing is heard any longer.
    public void hidden() {
        deafen.run();
        deafen = () -> {};
        screen = Optional.empty();
        looking.unsubscribe();
        looking = Subscription.EMPTY;
        heard.set(false);
        stale = false;
        underWay = false;
        problem.set("");
        folder = VaultPath.ROOT;
    }

    /// A change in a folder that leads here may be that this one has gone.
    private void hear(Optional<VaultPath> changed) {
        if (changed.isEmpty() || folder.isWithin(changed.get())) {
            heard.set(true);
            notices.run();
        }
    }

    private void take() {
        if (heard.getAndSet(false) && screen.isPresent()) {
            markStale();
        }
    }

    /// What is on screen is no longer what is in the vault.
    public void markStale() {
        stale = true;
        if (looking == Subscription.EMPTY) {
            looking = time.every(LOOK, this::look);
        }
    }

    private void look() {
        if (!stale) {
            looking.unsubscribe();
            looking = Subscription.EMPTY;
            return;
        }
        screen.filter(on -> !underWay && isRested(on) && on.isUndisturbed()).ifPresent(Screen::refresh);
    }

    /// A rest that is too long by far is one of a clock that has been set back.
    private boolean isRested(Screen on) {
        Duration left = Duration.between(time.instant(), earliest(on));
        return !left.isPositive() || left.compareTo(LONGEST_REST) > 0;
    }

    private Instant earliest(Screen on) {
        Instant afterSending = lastFetched.plus(REST_WHILE_SENDING);
        return on.isSending() && afterSending.isAfter(notBefore) ? afterSending : notBefore;
    }

    /// A folder is being fetched, for whatever reason: changes up to now are seen by that.
    public void begins(VaultPath fetched) {
        folder = fetched;
        heard.set(false);
        stale = false;
        underWay = true;
        begun = time.instant();
    }

    /// It is there.
    public void fetched() {
        underWay = false;
        problem.set("");
        retry = FIRST_RETRY;
        lastFetched = time.instant();
        long rest = Duration.between(begun, lastFetched).multipliedBy(REST_FACTOR).toMillis();
        notBefore = lastFetched.plusMillis(Math.clamp(rest, REST.toMillis(), LONGEST_REST.toMillis()));
    }

    /// It could not be fetched, and the rows of before stay on screen. It is tried again by itself, less and less
    /// often, unless the user has ended it.
    ///
    /// @param why what went wrong, in words
    /// @param ended whether the user did not want to wait for it
    public void failed(String why, boolean ended) {
        underWay = false;
        problem.set(Messages.text(ended ? "files.stale" : "files.stale.again", why));
        if (!ended) {
            notBefore = time.instant().plus(retry);
            retry = retry.multipliedBy(2).compareTo(LONGEST_RETRY) < 0 ? retry.multipliedBy(2) : LONGEST_RETRY;
            markStale();
        }
    }

    /// There are no rows that could be out of date.
    public void forget() {
        underWay = false;
        problem.set("");
        stale = false;
    }

    /// Why the rows on screen may be out of date; empty when they are not.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
