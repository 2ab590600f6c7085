package dev.scabbard.app.files;

import dev.scabbard.app.files.actions.Deletion;
import dev.scabbard.app.files.actions.FileActions;
import dev.scabbard.app.files.actions.Moving;
import dev.scabbard.app.files.actions.Renaming;
import dev.scabbard.app.files.folder.BusyServer;
import dev.scabbard.app.files.folder.FilesSessions;
import dev.scabbard.app.files.move.Mover;
import dev.scabbard.app.files.notices.FilesNotice;
import dev.scabbard.app.files.transfers.AllTransfers;
import dev.scabbard.app.files.transfers.FileTransfers;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.PumpedRunner;
import dev.scabbard.app.ui.clipboard.MemoryClipboard;
import dev.scabbard.app.ui.dialog.ScriptedDialogs;
import dev.scabbard.app.ui.dialog.ScriptedFileDialogs;
import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.vaults.StoppedTransfers;
import dev.scabbard.app.ui.view.KeptActivities;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.profile.ProfileFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The files story without a toolkit, over an open vault: what it asks is answered by the test, and what it shows in
/// the status bar is kept.
final class FilesBench {

    private final FakeTime time = new FakeTime();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final ScriptedFileDialogs fileDialogs = new ScriptedFileDialogs();
    private final MemoryClipboard clipboard = new MemoryClipboard();
    private final KeptActivities slot = new KeptActivities();
    private final PumpedRunner pump;
    private final FilesViewModel model;

    /// Everything works on the spot, but for the transfers themselves.
    ///
    /// @param home where the program under test keeps what it remembers
    FilesBench(OpenVault.Files open, Path home) {
        this(open, home, new PumpedRunner(), Optional.empty());
    }

    /// Everything but the transfers works when `held` says so.
    FilesBench(OpenVault.Files open, Path home, BackgroundRunner held) {
        this(open, home, new PumpedRunner(), Optional.of(held));
    }

    private FilesBench(OpenVault.Files open, Path home, PumpedRunner pump, Optional<BackgroundRunner> held) {
        this.pump = pump;
        BackgroundRunner runner = held.orElse(pump);
        OpenVaults openVaults = new OpenVaults(runner);
        openVaults.add(open);
        AllTransfers all = new AllTransfers(
                openVaults, pump, slot, new StoppedTransfers(), time, new ProfileFolder(home, home));
        FilesSessions sessions = new FilesSessions(openVaults, runner, all);
        FileTransfers transfers = new FileTransfers(open, all, pump, dialogs, fileDialogs, clipboard);
        FileActions actions = new FileActions(
                open,
                runner,
                dialogs,
                transfers,
                new Renaming(open, runner),
                new Moving(new Mover(open, runner, slot), clipboard),
                new Deletion(open, runner, dialogs, slot));
        model = new FilesViewModel(open, sessions, runner, time, actions, new BusyServer(slot));
    }

    /// Waits until nothing is on its way.
    void settle() {
        await("the transfers are over", () -> !model.session().transfers().runningProperty().get());
    }

    void await(String what, BooleanSupplier condition) {
        pump.await(what, condition);
    }

    MemoryClipboard clipboard() {
        return clipboard;
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
        return slot.activities();
    }

    /// Who looks at everything that comes into the status bar.
    void setOnActivity(Consumer<StatusSlot.Activity> listener) {
        slot.setOnActivity(listener);
    }

    /// The notice on screen.
    FilesNotice notice() {
        return model.session().notice().get().orElseThrow();
    }

    /// The names on screen.
    List<String> names() {
        return model.rows().shown().stream().map(row -> row.entry().name()).toList();
    }
}
