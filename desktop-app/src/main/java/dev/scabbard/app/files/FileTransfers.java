package dev.scabbard.app.files;

import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.FileDialogs;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.FileEntry;
import dev.scabbard.core.vault.LocalNames;
import dev.scabbard.core.vault.Overwrite;
import dev.scabbard.core.vault.VaultPath;
import dev.scabbard.core.vault.VaultStateProblem;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Uploads and downloads of a folder's view: asks where to and what to do with taken names, hands the plan to
/// [Transfers], and tells what came of it. The transfers themselves go on when the view leaves the screen.
final class FileTransfers {

    private static final int MOST_NAMED = 3;

    private final OpenVault.Files open;
    private final FilesSession session;
    private final BackgroundRunner runner;
    private final FileDialogs fileDialogs;
    private final ReadOnlyObjectWrapper<Optional<Conflict>> conflict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FilesViewModel> attached = Optional.empty();

    @Inject
    FileTransfers(OpenVault.Files open, FilesSessions sessions, BackgroundRunner runner, FileDialogs fileDialogs) {
        this.open = open;
        this.runner = runner;
        this.fileDialogs = fileDialogs;
        session = sessions.of(open);
    }

    void attach(FilesViewModel model) {
        attached = Optional.of(model);
    }

    void detach() {
        attached = Optional.empty();
        conflict.set(Optional.empty());
    }

    /// Sends local files into a folder, one after the other.
    void upload(VaultPath folder, List<Path> files) {
        if (files.isEmpty() || isOccupied()) {
            return;
        }
        plan(() -> TransferPlan.upload(open.vault(), folder, files), TransferDirection.UPLOAD, outcome -> {
            String text = Messages.text("files.uploaded", Argument.count(outcome.done()));
            return FilesNotice.good(text);
        });
    }

    /// Fetches files, one after the other: one to a place that is asked for, several into a folder.
    void download(List<FileRow> rows) {
        List<FileEntry> files = rows.stream()
                .filter(FileRow::actionable)
                .map(FileRow::entry)
                .filter(FileEntry.class::isInstance)
                .map(FileEntry.class::cast)
                .toList();
        if (files.isEmpty() || isOccupied()) {
            return;
        }
        if (files.size() == 1) {
            downloadOne(files.getFirst());
        } else {
            fileDialogs.chooseFolder(Messages.text("files.download.folderTitle")).ifPresent(folder -> plan(
                    () -> TransferPlan.download(open.vault(), files, folder),
                    TransferDirection.DOWNLOAD,
                    outcome -> downloaded(outcome, folder)));
        }
    }

    private void downloadOne(FileEntry file) {
        LocalNames.SafeName safe = LocalNames.safe(file.name());
        fileDialogs.chooseTarget(Messages.text("files.download.title"), safe.name()).ifPresent(target -> {
            // The system's dialog has asked about a file that is there already.
            PlannedTransfer planned = new PlannedTransfer(
                    file.name(), () -> open.vault().download(file, target, Overwrite.REPLACE));
            String saved = target.getFileName() == null ? target.toString() : target.getFileName().toString();
            Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
            begin(TransferDirection.DOWNLOAD, List.of(planned), List.of(), outcome -> {
                String text = Messages.text("files.downloadedOne", file.name(), saved);
                boolean ownName = saved.equals(file.name());
                String words = ownName ? Messages.text("files.downloaded", Argument.count(1)) : text;
                return FilesNotice.done(words, folder);
            });
        });
    }

    private static FilesNotice downloaded(TransferOutcome outcome, Path folder) {
        return FilesNotice.done(Messages.text("files.downloaded", Argument.count(outcome.done())), folder);
    }

    private boolean isOccupied() {
        boolean occupied = session.transfers().runningProperty().get();
        if (occupied) {
            tell(FilesNotice.bad(Messages.text("files.oneAtATime")));
        }
        return occupied;
    }

    private void plan(
            Callable<TransferPlan> planning,
            TransferDirection direction,
            Function<TransferOutcome, FilesNotice> success) {
        runner.run(planning, plan -> resolve(plan, direction, success), this::tell);
    }

    private void resolve(
            TransferPlan plan, TransferDirection direction, Function<TransferOutcome, FilesNotice> success) {
        Function<TransferOutcome, FilesNotice> withNames =
                outcome -> mentioning(plan.renamed(), success.apply(outcome));
        if (plan.conflicts().isEmpty()) {
            begin(direction, plan.resolved(ConflictChoice.SKIP), plan.refused(), withNames);
        } else if (attached.isPresent()) {
            conflict.set(Optional.of(new Conflict(plan.conflicts(), choice -> {
                conflict.set(Optional.empty());
                begin(direction, plan.resolved(choice), plan.refused(), withNames);
            })));
        }
    }

    /// The user does not want to send or fetch anything after all.
    void dropConflict() {
        conflict.set(Optional.empty());
    }

    /// Says which names had to differ from the server's.
    private static FilesNotice mentioning(List<TransferPlan.Item> renamed, FilesNotice notice) {
        if (renamed.isEmpty()) {
            return notice;
        }
        String names = renamed.stream()
                .limit(MOST_NAMED)
                .map(item -> Messages.text("files.renamed", item.name(), item.target()))
                .collect(Collectors.joining(" "));
        return new FilesNotice(notice.bad(), notice.text() + " " + names, notice.folder(), notice.retry());
    }

    private void begin(
            TransferDirection direction,
            List<PlannedTransfer> planned,
            List<TransferOutcome.Failed> refused,
            Function<TransferOutcome, FilesNotice> success) {
        if (planned.isEmpty()) {
            ended(direction, new TransferOutcome(0, refused, false, List.of(), 0), success);
            return;
        }
        session.notice().set(Optional.empty());
        session.transfers().start(direction, planned, outcome -> {
            List<TransferOutcome.Failed> failed = new ArrayList<>(refused);
            failed.addAll(outcome.failed());
            TransferOutcome all = new TransferOutcome(
                    outcome.done(), failed, outcome.cancelled(), outcome.left(), outcome.untried());
            ended(direction, all, success);
        });
    }

    private void ended(
            TransferDirection direction, TransferOutcome outcome, Function<TransferOutcome, FilesNotice> success) {
        session.changed();
        if (!outcome.failed().isEmpty()) {
            Optional<Runnable> retry = outcome.left().isEmpty()
                    ? Optional.empty()
                    : Optional.of(() -> begin(direction, outcome.left(), List.of(), success));
            tell(new FilesNotice(true, failures(outcome), Optional.empty(), retry));
        } else if (outcome.cancelled()) {
            tell(FilesNotice.good(Messages.text("files.transferCancelled", Argument.count(outcome.done()))));
        } else if (outcome.done() > 0) {
            tell(success.apply(outcome));
        }
    }

    private static String failures(TransferOutcome outcome) {
        List<TransferOutcome.Failed> failed = outcome.failed();
        String reasons = failed.stream()
                .limit(MOST_NAMED)
                .map(one -> failed.size() == 1 && outcome.done() == 0
                        ? Messages.problem(one.problem())
                        : Messages.text("files.failedOne", one.name()) + " " + Messages.problem(one.problem()))
                .collect(Collectors.joining("\n"));
        String more = failed.size() > MOST_NAMED
                ? "\n" + Messages.text("files.failedMore", Argument.count(failed.size() - MOST_NAMED))
                : "";
        String notTried = outcome.untried() == 0
                ? ""
                : "\n" + Messages.text("files.notTried", Argument.count(outcome.untried()));
        String done = outcome.done() == 0
                ? ""
                : Messages.text("files.partlyDone", Argument.count(outcome.done()), Argument.count(failed.size()))
                        + "\n";
        return done + reasons + more + notTried;
    }

    private void tell(Problem problem) {
        if (!(problem instanceof NetProblem.Cancelled || problem instanceof VaultStateProblem.VaultLocked)) {
            tell(FilesNotice.bad(Messages.problem(problem)));
        }
    }

    private void tell(FilesNotice notice) {
        session.notice().set(Optional.of(notice));
    }

    /// The question about taken names, while it waits for its answer.
    ReadOnlyObjectProperty<Optional<Conflict>> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }
}
