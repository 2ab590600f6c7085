package dev.scabbard.app.shell;

import dev.scabbard.app.ui.FileNameLocale;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.Themes;
import dev.scabbard.app.ui.clipboard.ClipboardGuard;
import dev.scabbard.app.ui.dialog.DialogLayer;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.profile.Logging;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.vaults.UnsavedChanges;
import dev.scabbard.app.ui.view.ViewLoader;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.profile.WindowPlacement;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The life of the one window: it opens where it was, follows the preferences, and ends with everything locked.
@Singleton
public final class MainWindow {

    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

    private final AppProfile profile;
    private final ProfileStore store;
    private final ShellNavigation navigation;
    private final ViewLoader views;
    private final Themes themes;
    private final LockCauses lockCauses;
    private final ActivitySlot activities;
    private final OpenVaults openVaults;
    private final ClipboardGuard clipboard;
    private final LocalVaultService localVaults;
    private final DialogLayer dialogs;
    private final UnsavedChanges unsaved;
    private final Placement placement = new Placement();
    private volatile boolean closed;

    @Inject
    MainWindow(
            AppProfile profile,
            ProfileStore store,
            ShellNavigation navigation,
            ViewLoader views,
            Themes themes,
            LockCauses lockCauses,
            ActivitySlot activities,
            OpenVaults openVaults,
            ClipboardGuard clipboard,
            LocalVaultService localVaults,
            DialogLayer dialogs,
            UnsavedChanges unsaved) {
        this.profile = profile;
        this.store = store;
        this.navigation = navigation;
        this.views = views;
        this.themes = themes;
        this.lockCauses = lockCauses;
        this.activities = activities;
        this.openVaults = openVaults;
        this.clipboard = clipboard;
        this.localVaults = localVaults;
        this.dialogs = dialogs;
        this.unsaved = unsaved;
    }

    /// Fills and shows the stage.
    public void open(Stage stage) {
        profile.preferencesProperty().subscribe(preferences -> {
            themes.apply(preferences.theme());
            Logging.setLevel(preferences.logLevel());
        });
        Scene scene = new Scene(views.load(MainView.class).root());
        scene.getStylesheets().add(Themes.stylesheet());
        stage.setScene(scene);
        stage.setTitle(Messages.text("shell.title"));
        stage.setOnCloseRequest(event -> {
            if (unsaved.any()) {
                event.consume();
                askBeforeLosing(stage);
            } else if (activities.isOccupied()) {
                event.consume();
                askBeforeQuitting(stage);
            }
        });
        placement.restore(stage, profile.profile().window());
        stage.show();
        lockCauses.watch(stage);
        openFirstPlace();
        sayWhatIsAmiss();
    }

    /// Whoever has one vault wants that one.
    private void openFirstPlace() {
        List<SavedVault> vaults = profile.profile().vaults();
        if (vaults.size() == 1) {
            navigation.openUnlock(vaults.getFirst());
        } else {
            navigation.openWelcome();
        }
    }

    private void sayWhatIsAmiss() {
        store.setAside()
                .ifPresent(broken -> dialogs.say(Messages.text("shell.profileSetAside"), Messages.problem(broken)));
        if (!FileNameLocale.namesEveryFile()) {
            dialogs.say(Messages.text("shell.locale.title"), Messages.text("shell.locale.text"));
        }
    }

    /// Tells the user of a bug of ours; once, however often it happens meanwhile.
    void sayUnexpected() {
        if (!dialogs.isOpen()) {
            dialogs.say(Messages.text("ui.unexpected.title"), Messages.text("ui.unexpected"));
        }
    }

    private void askBeforeLosing(Stage stage) {
        dialogs.confirm(
                new Dialogs.Question(
                        Messages.text("shell.unsaved.title"),
                        Messages.text("shell.unsaved.text"),
                        Messages.text("shell.unsaved.action"),
                        Messages.text("shell.quit.stay"),
                        true),
                stage::close);
    }

    private void askBeforeQuitting(Stage stage) {
        boolean later = activities.isFinishedLater();
        Dialogs.Question question = new Dialogs.Question(
                Messages.text(later ? "shell.quit.title" : "shell.quitWorking.title"),
                Messages.text(later ? "shell.quit.text" : "shell.quitWorking.text"),
                Messages.text(later ? "shell.quit.action" : "shell.quitWorking.action"),
                Messages.text("shell.quit.stay"),
                !later);
        dialogs.confirm(question, stage::close);
    }

    /// Locks everything, stops the embedded servers and writes what is not written yet. Called at the end; a second
    /// call does nothing.
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        lockCauses.stop();
        activities.cancelWhatIsLost();
        clipboard.clear();
        navigation.drop();
        openVaults.closeAllNow();
        localVaults.stopAll();
        placement.last().ifPresent(this::remember);
        try {
            profile.flush();
        } catch (Problem problem) {
            LOG.warn("Could not write the profile at the end: {}", problem.messageKey());
        }
    }

    /// Whether [#close] has been called.
    boolean isClosed() {
        return closed;
    }

    private void remember(WindowPlacement where) {
        if (!profile.profile().window().equals(Optional.of(where))) {
            profile.change(before -> before.withWindow(where));
        }
    }
}
