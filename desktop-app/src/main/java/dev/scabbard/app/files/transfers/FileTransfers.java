package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.clipboard.SystemClipboard;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.dialog.FileDialogs;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.queue.DownloadPlanner;
import dev.scabbard.core.vault.queue.Renamed;
import dev.scabbard.core.vault.queue.TransferPlan;
import dev.scabbard.core.vault.queue.TransferTask;
import dev.scabbard.core.vault.queue.UploadPlanner;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The ways into the queue: sends files and folders that were chosen, pasted or dropped, and fetches what is selected.
/// Everything that can be known before is asked before anything moves: what cannot go, and names that are taken.
public final class FileTransfers {

    private final OpenVault.Files open;
    private final VaultTransfers transfers;
    private final BackgroundRunner runner;
    private final Dialogs dialogs;
    private final FileDialogs fileDialogs;
    private final SystemClipboard clipboard;

    @Inject
    public FileTransfers(
            OpenVault.Files open,
            AllTransfers all,
            BackgroundRunner runner,
            Dialogs dialogs,
            FileDialogs fileDialogs,
            SystemClipboard clipboard) {
        this.open = open;
        this.runner = runner;
        this.dialogs = dialogs;
        this.fileDialogs = fileDialogs;
        this.clipboard = clipboard;
        transfers = all.of(open);
    }

    /// Asks for files and sends them into a folder.
    public void uploadFiles(VaultPath folder) {
        upload(folder, fileDialogs.chooseFiles(Messages.text("files.upload.title")));
    }

    /// Asks for a folder and sends it, with everything in it, into a folder.
    public void uploadFolder(VaultPath folder) {
        upload(folder, fileDialogs.chooseFolder(Messages.text("files.upload.folderTitle")).stream()
                .toList());
    }

    /// Sends what was copied in another program.
    public void paste(VaultPath folder) {
        upload(folder, clipboard.files());
    }

    /// Sends local files and folders into a folder.
    public void upload(VaultPath folder, List<Path> sources) {
        if (sources.isEmpty()) {
            return;
        }
        UploadPlanner planner = new UploadPlanner(open.vault());
        transfers.planning().start(
                (looked, cancellation) -> planner.plan(sources, folder, looked, cancellation),
                plan -> review(plan, transfers::send),
                transfers::tell);
    }

    /// Fetches files and folders: one file to a place that is asked for, everything else into a folder.
    public void download(List<Entry> entries) {
        List<Entry> actionable = entries.stream().filter(Entry::actionable).toList();
        if (actionable.size() == 1 && actionable.getFirst() instanceof FileEntry file) {
            downloadOne(file);
        } else if (!actionable.isEmpty()) {
            fileDialogs.chooseFolder(Messages.text("files.download.folderTitle"))
                    .ifPresent(folder -> downloadInto(folder, actionable));
        }
    }

    private void downloadOne(FileEntry file) {
        LocalNames.SafeName safe = LocalNames.safe(file.name());
        fileDialogs.chooseTarget(Messages.text("files.download.title"), safe.name()).ifPresent(target -> {
            // The system's dialog has asked about a file that is there already.
            TransferTask.Down task = TransferTask.Down.to(file, target, Overwrite.REPLACE);
            List<Renamed> renamed = task.name().equals(file.name())
                    ? List.of()
                    : List.of(new Renamed(file.name(), task.name()));
            transfers.fetch(List.of(task), task.root(), renamed);
        });
    }

    private void downloadInto(Path folder, List<Entry> entries) {
        DownloadPlanner planner = new DownloadPlanner(open.vault());
        transfers.planning().start(
                (looked, cancellation) -> planner.plan(entries, folder, looked, cancellation),
                plan -> review(plan, (tasks, renamed) -> transfers.fetch(tasks, folder, renamed)),
                transfers::tell);
    }

    /// Takes the tasks of a plan.
    @FunctionalInterface
    private interface Take {
        void take(List<TransferTask> tasks, List<Renamed> renamed);
    }

    private void review(TransferPlan plan, Take take) {
        if (plan.refused().isEmpty()) {
            resolve(plan, take);
        } else if (RefusedQuestion.isOpen(plan)) {
            dialogs.choose(RefusedQuestion.of(plan.refused()), picked -> {
                switch (picked.value()) {
                    case SUGGESTED ->
                        inBackground(() -> plan.withSuggestions(plan.refused()), other -> resolve(other, take));
                    case LEAVE_OUT -> resolve(plan, take);
                }
            });
        } else {
            transfers.tell(TransferNews.bad(RefusedQuestion.news(plan.refused())));
        }
    }

    private void resolve(TransferPlan plan, Take take) {
        new ConflictQuestions(
                        dialogs,
                        plan.conflicts(),
                        answers -> inBackground(
                                () -> plan.resolve(answers), tasks -> take.take(tasks, plan.renamed())))
                .ask();
    }

    private <T> void inBackground(Callable<T> work, Consumer<T> then) {
        runner.run(
                work,
                found -> {
                    // What comes of it names files: it must not be asked over a locked window.
                    if (!transfers.isClosed()) {
                        then.accept(found);
                    }
                },
                transfers::tell);
    }
}
