package dev.scabbard.app.shell;

import dev.scabbard.app.ui.LaidOutTexts;
import dev.scabbard.app.ui.MemorySweeper;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.clipboard.ClipboardGuard;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.app.ui.entry.WordsInput;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens on lock, whatever the cause: views and dialogs go, the clipboard is cleared, everything open is closed,
/// the embedded servers stop.
@Singleton
final class Locker {

    private static final Logger LOG = LoggerFactory.getLogger(Locker.class);
    private static final Duration UNTIL_SECOND_SWEEP = Duration.ofSeconds(10);

    private final ShellNavigation navigation;
    private final OpenVaults openVaults;
    private final Dialogs dialogs;
    private final ClipboardGuard clipboard;
    private final LocalVaultService localVaults;
    private final BackgroundRunner runner;
    private final AppProfile profile;
    private final MemorySweeper memory;
    private final TimeSource time;
    private Subscription secondSweep = Subscription.EMPTY;
    private int locks;

    @Inject
    Locker(
            ShellNavigation navigation,
            OpenVaults openVaults,
            Dialogs dialogs,
            ClipboardGuard clipboard,
            LocalVaultService localVaults,
            BackgroundRunner runner,
            AppProfile profile,
            MemorySweeper memory,
            TimeSource time) {
        this.navigation = navigation;
        this.openVaults = openVaults;
        this.dialogs = dialogs;
        this.clipboard = clipboard;
        this.localVaults = localVaults;
        this.runner = runner;
        this.profile = profile;
        this.memory = memory;
        this.time = time;
    }

    /// Locks everything. Afterwards the window asks for the password of the vault that was on screen, or shows the
    /// place anew.
    void lockAll() {
        lockAll(() -> {});
    }

    /// Locks everything.
    ///
    /// @param whenLocked called on the UI thread when keys, connections and embedded servers are gone, too
    void lockAll(Runnable whenLocked) {
        Place was = navigation.placeProperty().get();
        locks++;
        whateverHappens(dialogs::closeAll);
        whateverHappens(navigation::drop);
        whateverHappens(navigation::forgetWay);
        whateverHappens(clipboard::clear);
        whateverHappens(PasswordInput::clearAll);
        whateverHappens(WordsInput::clearAll);
        openVaults.closeAll();
        runner.execute(this::tidyUp, whenLocked, problem -> whenLocked.run());
        sweepOnceMoreLater();
        LOG.info("Locked");
        navigation.go(afterLock(was));
    }

    /// One step of a lock: a fault in it must not keep the next ones from being done.
    private static void whateverHappens(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("A step of the lock failed", e);
        }
    }

    /// How often everything was locked. Whoever comes back from a loop of the system's own compares it with before.
    int locks() {
        return locks;
    }

    private Place afterLock(Place was) {
        return was.vaultId()
                .flatMap(profile::vault)
                .<Place>map(Place.Unlock::new)
                .orElse(was.needsOpenVault() ? new Place.Welcome() : was);
    }

    /// Locks one vault.
    void lock(UUID id) {
        openVaults.find(id).ifPresent(vault -> {
            boolean onScreen = navigation.placeProperty().get().vaultId().filter(id::equals).isPresent();
            if (onScreen) {
                dialogs.closeAll();
                navigation.drop();
                navigation.forgetWay();
            }
            clipboard.clear();
            openVaults.close(vault);
            runner.execute(() -> stopServer(vault), () -> {}, problem -> {});
            sweepOnceMoreLater();
            if (onScreen) {
                navigation.go(new Place.Unlock(profile.vault(id).orElse(vault.saved())));
            }
        });
    }

    private void stopServer(OpenVault vault) {
        localVaults.stop(vault.saved().id());
        sweep();
    }

    private void tidyUp() {
        localVaults.stopAll();
        sweep();
    }

    /// What was ours has been overwritten when everything is closed; what libraries dropped is overwritten now.
    private void sweep() {
        openVaults.awaitClosed();
        LaidOutTexts.forget();
        memory.sweep();
    }

    /// What was under way when its vault was closed ends in its own time, with what it held until then.
    private void sweepOnceMoreLater() {
        secondSweep.unsubscribe();
        secondSweep = time.every(UNTIL_SECOND_SWEEP, () -> {
            secondSweep.unsubscribe();
            runner.execute(this::sweep, () -> {}, problem -> {});
        });
    }
}
