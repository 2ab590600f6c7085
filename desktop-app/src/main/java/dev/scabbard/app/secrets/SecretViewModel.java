package dev.scabbard.app.secrets;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.clipboard.ClipboardGuard;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.time.Countdown;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.secret.SecretChars;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The selected record and its secret. Each *Reveal* and each *Copy* fetches the record anew; nothing of it stays when
/// it is hidden: by its countdown, by selecting another record, by the window losing the focus, by a lock.
final class SecretViewModel {

    private final OpenVault.Secrets open;
    private final BackgroundRunner runner;
    private final ClipboardGuard clipboard;
    private final AppProfile profile;
    private final Countdown countdown;
    private final ReadOnlyObjectWrapper<Optional<SecretRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SecretState> state = new ReadOnlyObjectWrapper<>(new SecretState.Masked());
    private final BooleanProperty copiedHere = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper();
    private Optional<Job> fetching = Optional.empty();
    private Runnable lastAttempt = () -> {};
    private boolean copying;

    @Inject
    SecretViewModel(
            OpenVault.Secrets open,
            BackgroundRunner runner,
            TimeSource time,
            ClipboardGuard clipboard,
            AppProfile profile) {
        this.open = open;
        this.runner = runner;
        this.clipboard = clipboard;
        this.profile = profile;
        countdown = new Countdown(time);
        copied.bind(copiedHere.and(clipboard.countdown().runningProperty()));
    }

    /// Shows another record, or none, its secret masked.
    void select(Optional<SecretRow> row) {
        if (!row.equals(selected.get())) {
            hide();
            copiedHere.set(false);
            selected.set(row);
        }
    }

    /// Shows the secret, or masks it again.
    void toggleReveal() {
        if (state.get() instanceof SecretState.Revealed) {
            hide();
        } else {
            reveal();
        }
    }

    /// Fetches the secret and shows it until the countdown ends.
    void reveal() {
        fetch(false, this::reveal, secret -> {
            state.set(new SecretState.Revealed(secret));
            countdown.start(Duration.ofSeconds(profile.preferences().revealSeconds()), this::hide);
        });
    }

    /// Fetches the secret and puts it on the clipboard. One that was shown is masked.
    void copy() {
        fetch(true, this::copy, secret -> {
            try (secret) {
                clipboard.copySecret(secret, Duration.ofSeconds(profile.preferences().clipboardSeconds()));
            }
            copiedHere.set(true);
            state.set(new SecretState.Masked());
        });
    }

    /// Tries again what failed.
    void retry() {
        lastAttempt.run();
    }

    private void fetch(boolean toCopy, Runnable again, Consumer<SecretChars> use) {
        selected.get().ifPresent(row -> {
            hide();
            copying = toCopy;
            lastAttempt = again;
            state.set(new SecretState.Fetching());
            fetching = Optional.of(runner.run(
                    () -> open.account().reveal(row.source().id()), secret -> fetched(secret, use), this::failed));
        });
    }

    private void fetched(SecretChars secret, Consumer<SecretChars> use) {
        if (secret.length() == 0) {
            secret.close();
            state.set(new SecretState.NoSecret());
        } else {
            use.accept(secret);
        }
    }

    private void failed(Problem problem) {
        state.set(new SecretState.Failed(Messages.problem(problem), UnlockAgain.helps(problem)));
    }

    /// Masks the secret and overwrites it; a fetch that is under way is given up.
    void hide() {
        fetching.ifPresent(Job::cancel);
        fetching = Optional.empty();
        countdown.stop();
        SecretState before = state.get();
        state.set(new SecretState.Masked());
        if (before instanceof SecretState.Revealed revealed) {
            revealed.secret().close();
        }
    }

    /// The window has lost the focus: what is shown or about to be is masked. A copy on its way goes on, for the user
    /// may be going where it is to be pasted, and what went wrong can still be read on coming back.
    void windowLeft() {
        SecretState now = state.get();
        if (now instanceof SecretState.Revealed || (now instanceof SecretState.Fetching && !copying)) {
            hide();
        }
    }

    /// The record whose detail is shown.
    ReadOnlyObjectProperty<Optional<SecretRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What is to be seen of its secret.
    ReadOnlyObjectProperty<SecretState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Runs while the secret is shown.
    Countdown countdown() {
        return countdown;
    }

    /// Runs while a secret is on the clipboard.
    Countdown clipboardCountdown() {
        return clipboard.countdown();
    }

    /// Whether this record's secret is on the clipboard.
    ReadOnlyBooleanProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }
}
