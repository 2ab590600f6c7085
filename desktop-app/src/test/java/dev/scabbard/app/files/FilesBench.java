package dev.scabbard.app.files;

import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.FakeTime;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.app.ui.OpenVaults;
import dev.scabbard.app.ui.ScriptedDialogs;
import dev.scabbard.app.ui.ScriptedFileDialogs;
import dev.scabbard.app.ui.StatusSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The files story without a toolkit, over an open vault: what it asks is answered by the test, and what it shows in
/// the status bar is kept.
final class FilesBench {

    private final FakeTime time = new FakeTime();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final ScriptedFileDialogs fileDialogs = new ScriptedFileDialogs();
    private final List<StatusSlot.Activity> activities = new ArrayList<>();
    private final FilesViewModel model;
    private Consumer<StatusSlot.Activity> onActivity = activity -> {};

    FilesBench(OpenVault.Files open, BackgroundRunner runner) {
        OpenVaults openVaults = new OpenVaults(runner);
        openVaults.add(open);
        StatusSlot slot = new KeptActivities();
        FilesSessions sessions = new FilesSessions(openVaults, runner, slot, time);
        FileTransfers transfers = new FileTransfers(open, sessions, runner, fileDialogs);
        FileActions actions = new FileActions(
                open,
                runner,
                dialogs,
                fileDialogs,
                transfers,
                new Renaming(open, runner),
                new Deletion(open, runner, dialogs, slot));
        model = new FilesViewModel(open, sessions, runner, time, actions, new BusyServer(slot));
    }

    FilesViewModel model() {
        return model;
    }

    FakeTime time() {
        return time;
    }

    ScriptedDialogs dialogs() {
        return dialogs;
    }

    ScriptedFileDialogs fileDialogs() {
        return fileDialogs;
    }

    /// What the status bar shows at this moment.
    List<StatusSlot.Activity> activities() {
        return List.copyOf(activities);
    }

    /// Who looks at everything that comes into the status bar.
    void setOnActivity(Consumer<StatusSlot.Activity> listener) {
        onActivity = listener;
    }

    /// The notice on screen.
    FilesNotice notice() {
        return model.session().notice().get().orElseThrow();
    }

    /// The names on screen.
    List<String> names() {
        return model.rows().shown().stream().map(row -> row.entry().name()).toList();
    }

    private final class KeptActivities implements StatusSlot {

        @Override
        public Subscription show(Activity activity) {
            activities.add(activity);
            onActivity.accept(activity);
            return () -> activities.remove(activity);
        }

        @Override
        public ObservableValue<Boolean> occupied() {
            return new SimpleBooleanProperty(!activities.isEmpty()).asObject();
        }
    }
}
