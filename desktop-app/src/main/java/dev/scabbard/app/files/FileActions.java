package dev.scabbard.app.files;

import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.Dialogs;
import dev.scabbard.app.ui.FileDialogs;
import dev.scabbard.app.ui.Job;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.protocol.FileNames;
import dev.scabbard.core.vault.Entry;
import dev.scabbard.core.vault.FolderEntry;
import dev.scabbard.core.vault.ItemProblem;
import dev.scabbard.core.vault.VaultPath;
import dev.scabbard.core.vault.VaultStateProblem;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What can be done in a folder. Every question comes before anything happens; after everything that happened the
/// folder is fetched again.
final class FileActions {

    private final OpenVault.Files open;
    private final BackgroundRunner runner;
    private final Dialogs dialogs;
    private final FileDialogs fileDialogs;
    private final FileTransfers transfers;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private Optional<FilesViewModel> attached = Optional.empty();
    private Optional<Job> job = Optional.empty();

    @Inject
    FileActions(
            OpenVault.Files open,
            BackgroundRunner runner,
            Dialogs dialogs,
            FileDialogs fileDialogs,
            FileTransfers transfers) {
        this.open = open;
        this.runner = runner;
        this.dialogs = dialogs;
        this.fileDialogs = fileDialogs;
        this.transfers = transfers;
    }

    /// The view is on screen.
    void attach(FilesViewModel model) {
        attached = Optional.of(model);
        transfers.attach(model);
    }

    /// The view leaves the screen; what is under way goes on, but nobody is told here.
    void detach() {
        attached = Optional.empty();
        working.set(false);
        transfers.detach();
    }

    /// Asks for a name and makes a folder of it.
    void newFolder() {
        attached.ifPresent(model -> askNewFolder(model, "", Optional.empty()));
    }

    private void askNewFolder(FilesViewModel model, String typed, Optional<String> refusal) {
        VaultPath parent = model.session().location().get();
        Dialogs.TextQuestion question = new Dialogs.TextQuestion(
                Messages.text("files.newFolder.title"),
                Messages.text("files.newFolder.label"),
                typed,
                Messages.text("files.newFolder.action"),
                complaint(model, typed, refusal, FileNames::checkFolder));
        dialogs.ask(question, name -> work(
                () -> open.vault().createFolder(parent, name),
                () -> model.reloadAndSelect(Set.of(name)),
                problem -> nameRefused(problem, words -> askNewFolder(model, name, Optional.of(words)))));
    }

    /// Asks for another name.
    void rename(FileRow row) {
        if (row.actionable()) {
            attached.ifPresent(model -> askRename(model, row, row.entry().name(), Optional.empty()));
        }
    }

    private void askRename(FilesViewModel model, FileRow row, String typed, Optional<String> refusal) {
        Consumer<String> check = row.folder() ? FileNames::checkFolder : FileNames::stored;
        Function<String, Optional<String>> complaint = complaint(model, typed, refusal, check);
        Dialogs.TextQuestion question = new Dialogs.TextQuestion(
                Messages.text(row.folder() ? "files.rename.folderTitle" : "files.rename.title"),
                Messages.text("files.rename.label"),
                typed,
                Messages.text("files.rename.action"),
                name -> name.equals(row.entry().name()) ? Optional.of("") : complaint.apply(name));
        dialogs.ask(question, name -> work(
                () -> open.vault().rename(row.entry(), name),
                () -> model.reloadAndSelect(Set.of(name)),
                problem -> nameRefused(problem, words -> askRename(model, row, name, Optional.of(words)))));
    }

    /// What is wrong with a name: what the server said about this very text, what no server takes, or that it is taken.
    private static Function<String, Optional<String>> complaint(
            FilesViewModel model, String refused, Optional<String> refusal, Consumer<String> check) {
        return name -> {
            if (refusal.isPresent() && name.equals(refused)) {
                return refusal;
            }
            try {
                check.accept(name);
            } catch (FileNameProblem problem) {
                return Optional.of(Messages.problem(problem));
            }
            boolean taken = model.rows().all().stream().anyMatch(row -> row.entry().name().equals(name));
            return taken ? Optional.of(Messages.problem(new ItemProblem.NameTaken(name))) : Optional.empty();
        };
    }

    /// Asks again about a name that was refused, with what was typed; everything else is told.
    private void nameRefused(Problem problem, Consumer<String> askAgain) {
        if (problem instanceof FileNameProblem || problem instanceof ItemProblem.NameTaken) {
            askAgain.accept(Messages.problem(problem));
        } else {
            tell(problem);
        }
    }

    /// Asks, saying what will go, and deletes.
    void delete(List<FileRow> rows) {
        if (rows.isEmpty() || !rows.stream().allMatch(FileRow::actionable)) {
            return;
        }
        List<Entry> entries = rows.stream().map(FileRow::entry).toList();
        working.set(true);
        job = Optional.of(runner.run(
                () -> entries.stream().anyMatch(this::isFullFolder),
                full -> {
                    working.set(false);
                    dialogs.confirm(deleteQuestion(rows, full), () -> delete(entries, full));
                },
                this::tell));
    }

    private boolean isFullFolder(Entry entry) {
        return entry instanceof FolderEntry folder && !open.vault().isEmpty(folder);
    }

    private void delete(List<Entry> entries, boolean withContent) {
        work(
                () -> {
                    for (Entry entry : entries) {
                        deleteOne(entry, withContent && entry instanceof FolderEntry);
                    }
                    return true;
                },
                () -> attached.ifPresent(model -> model.reloadAndSelect(Set.of())),
                problem -> {
                    tell(problem);
                    attached.ifPresent(FilesViewModel::reload);
                });
    }

    private void deleteOne(Entry entry, boolean withContent) {
        try {
            open.vault().delete(entry, withContent);
        } catch (ItemProblem.NotThere alreadyGone) {
            // Somebody else was faster: it is gone, as the user wants it.
        }
    }

    private static Dialogs.Question deleteQuestion(List<FileRow> rows, boolean full) {
        FileRow first = rows.getFirst();
        if (rows.size() == 1) {
            String name = first.entry().name();
            String key = first.folder()
                    ? full ? "files.delete.fullFolder" : "files.delete.emptyFolder"
                    : "files.delete.file";
            return new Dialogs.Question(
                    Messages.text("files.delete.title", name),
                    Messages.text(key),
                    Messages.text(full ? "files.delete.actionWithContent" : "files.delete.action"),
                    true);
        }
        long folders = rows.stream().filter(FileRow::folder).count();
        long files = rows.size() - folders;
        String key = folders == 0
                ? "files.delete.severalFiles"
                : files == 0 ? "files.delete.severalFolders" : "files.delete.severalMixed";
        String text = Messages.text(key, Argument.count(files), Argument.count(folders));
        return new Dialogs.Question(
                Messages.text("files.delete.severalTitle", Argument.count(rows.size())),
                full ? text + " " + Messages.text("files.delete.severalFull") : text,
                Messages.text(full ? "files.delete.actionWithContent" : "files.delete.action"),
                true);
    }

    /// Asks for files and sends them.
    void upload() {
        upload(fileDialogs.chooseFiles(Messages.text("files.upload.title")));
    }

    /// Sends files into the folder.
    void upload(List<Path> files) {
        attached.ifPresent(model -> transfers.upload(model.session().location().get(), files));
    }

    /// Asks where to, and fetches files.
    void download(List<FileRow> rows) {
        transfers.download(rows);
    }

    private <T> void work(Callable<T> work, Runnable onSuccess, Consumer<Problem> onProblem) {
        working.set(true);
        job = Optional.of(runner.run(
                work,
                done -> {
                    working.set(false);
                    if (attached.isPresent()) {
                        onSuccess.run();
                    }
                },
                problem -> {
                    working.set(false);
                    onProblem.accept(problem);
                }));
    }

    /// The user does not want to wait for a busy server any longer. What it has done already stays done.
    void stopWaiting() {
        if (working.get()) {
            job.ifPresent(Job::cancel);
            working.set(false);
            attached.ifPresent(FilesViewModel::reload);
        }
    }

    private void tell(Problem problem) {
        working.set(false);
        if (!(problem instanceof NetProblem.Cancelled || problem instanceof VaultStateProblem.VaultLocked)) {
            attached.ifPresent(model -> model.tell(FilesNotice.bad(Messages.problem(problem))));
        }
    }

    /// The files on their way, and the question about taken names.
    FileTransfers transfers() {
        return transfers;
    }

    /// Whether the user waits for something that was begun here.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
