package dev.scabbard.app.files.transfers;

import dev.scabbard.app.files.seen.SeenMarks;
import dev.scabbard.app.ui.background.PumpedRunner;
import dev.scabbard.app.ui.clipboard.MemoryClipboard;
import dev.scabbard.app.ui.dialog.ScriptedDialogs;
import dev.scabbard.app.ui.dialog.ScriptedFileDialogs;
import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.vaults.StoppedTransfers;
import dev.scabbard.app.ui.view.KeptActivities;
import dev.scabbard.core.profile.ProfileFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The transfers of an open vault without a toolkit: what is asked is answered by the test, and what is told is kept.
final class TransfersBench {

    private final PumpedRunner runner = new PumpedRunner();
    private final FakeTime time = new FakeTime();
    private final KeptActivities slot = new KeptActivities();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final ScriptedFileDialogs fileDialogs = new ScriptedFileDialogs();
    private final List<TransferNews> news = new ArrayList<>();
    private final VaultTransfers transfers;
    private final FileTransfers ways;
    private final TransfersViewModel panel;

    /// @param home where the program under test keeps what it remembers
    TransfersBench(OpenVault.Files open, Path home) {
        OpenVaults openVaults = new OpenVaults(runner);
        openVaults.add(open);
        AllTransfers all =
                new AllTransfers(openVaults, runner, slot, new StoppedTransfers(), time, new ProfileFolder(home, home));
        transfers = all.of(open);
        transfers.setOnNews(news::add);
        ways = new FileTransfers(open, all, runner, dialogs, fileDialogs, new MemoryClipboard());
        panel = new TransfersViewModel(open, all, new SeenMarks(open, runner), dialogs);
        panel.shown();
    }

    FileTransfers ways() {
        return ways;
    }

    TransfersViewModel panel() {
        return panel;
    }

    VaultTransfers transfers() {
        return transfers;
    }

    KeptActivities slot() {
        return slot;
    }

    ScriptedDialogs dialogs() {
        return dialogs;
    }

    ScriptedFileDialogs fileDialogs() {
        return fileDialogs;
    }

    /// What was told so far.
    List<TransferNews> news() {
        return news;
    }

    void await(String what, BooleanSupplier condition) {
        runner.await(what, condition);
    }

    /// Waits until nothing is on its way.
    void settle() {
        await("the transfers are over", () -> transfers.viewProperty().get().isIdle());
    }

    /// The row of this name, as soon as it is there.
    TransferRow row(String name) {
        await("a row of " + name, () -> panel.rows().stream().anyMatch(row -> row.name().equals(name)));
        return panel.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    /// What the row of this name says.
    String words(String name) {
        return row(name).shownProperty().get().words();
    }
}
