package dev.scabbard.app.files.actions;

import dev.scabbard.app.files.folder.FolderOnScreen;
import dev.scabbard.app.files.folder.FolderWork;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.Neighbour;
import dev.scabbard.app.files.rows.RowName;
import dev.scabbard.app.files.transfers.FileTransfers;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What can be done in a folder. Every question comes before anything happens; after everything that happened the
/// folder is fetched again.
public final class FileActions implements FolderWork {

    private final OpenVault.Files open;
    private final BackgroundRunner runner;
    private final Dialogs dialogs;
    private final FileTransfers transfers;
    private final Renaming renaming;
    private final Moving moving;
    private final Deletion deletion;
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private final BooleanExpression working;
    private Optional<FolderOnScreen> attached = Optional.empty();
    private Optional<Job> job = Optional.empty();

    @Inject
    public FileActions(
            OpenVault.Files open,
            BackgroundRunner runner,
            Dialogs dialogs,
            FileTransfers transfers,
            Renaming renaming,
            Moving moving,
            Deletion deletion) {
        this.open = open;
        this.runner = runner;
        this.dialogs = dialogs;
        this.transfers = transfers;
        this.renaming = renaming;
        this.moving = moving;
        this.deletion = deletion;
        working = making.or(renaming.savingProperty())
                .or(moving.workingProperty())
                .or(deletion.workingProperty());
    }

    /// The view is on screen.
    public void attach(FolderOnScreen here) {
        attached = Optional.of(here);
        renaming.attach(here);
        moving.attach(here);
    }

    /// The view leaves the screen; what is under way goes on, but nobody is told here.
    public void detach() {
        attached = Optional.empty();
        making.set(false);
        renaming.detach();
        moving.detach();
    }

    /// Asks for a name and makes a folder of it.
    public void newFolder() {
        attached.ifPresent(here -> askNewFolder(here, "", Optional.empty()));
    }

    private void askNewFolder(FolderOnScreen here, String typed, Optional<String> refusal) {
        VaultPath parent = here.session().location().get();
        Dialogs.TextQuestion question = new Dialogs.TextQuestion(
                Messages.text("files.newFolder.title"),
                Messages.text("files.newFolder.label"),
                typed,
                Messages.text("files.newFolder.action"),
                name -> refusal.filter(words -> name.equals(typed))
                        .or(() -> NameComplaint.about(
                                name,
                                true,
                                here.rows().all(),
                                open.vault().names().limits())));
        dialogs.ask(question, name -> makeFolder(here, parent, name));
    }

    private void makeFolder(FolderOnScreen here, VaultPath parent, String name) {
        making.set(true);
        job = Optional.of(runner.run(
                () -> open.vault().createFolder(parent, name),
                made -> {
                    making.set(false);
                    attached.ifPresent(shown -> shown.fetchAndSelect(Set.of(name)));
                },
                problem -> {
                    making.set(false);
                    if (problem instanceof FileNameProblem || problem instanceof ItemProblem.NameTaken) {
                        askNewFolder(here, name, Optional.of(Messages.problem(problem)));
                    } else {
                        tell(problem);
                    }
                }));
    }

    /// Lets the user edit a name in its place.
    public void rename(FileRow row) {
        renaming.begin(row);
    }

    /// Asks, saying what will go, and deletes. Afterwards the keyboard is at what came after it.
    public void delete(List<FileRow> rows) {
        if (rows.isEmpty() || !rows.stream().allMatch(FileRow::actionable)) {
            return;
        }
        Optional<RowName> neighbour = attached.flatMap(here -> Neighbour.of(rows, here.rows().shown()));
        deletion.ask(
                rows,
                () -> attached.ifPresent(here -> here.fetchAndFocus(neighbour)),
                problem -> {
                    tell(problem);
                    attached.ifPresent(FolderOnScreen::fetchAgain);
                });
    }

    /// Asks for files and sends them.
    public void upload() {
        here().ifPresent(transfers::uploadFiles);
    }

    /// Asks for a folder and sends it with everything in it.
    public void uploadFolder() {
        here().ifPresent(transfers::uploadFolder);
    }

    /// Moves what was cut here, or sends the files and folders that were copied in another program since then.
    public void paste() {
        if (!moving.paste()) {
            here().ifPresent(transfers::paste);
        }
    }

    /// Sends local files and folders into the folder.
    public void upload(List<Path> sources) {
        here().ifPresent(folder -> transfers.upload(folder, sources));
    }

    private Optional<VaultPath> here() {
        return attached.map(here -> here.session().location().get());
    }

    /// Asks where to, and fetches files and folders.
    public void download(List<FileRow> rows) {
        transfers.download(rows.stream().map(FileRow::entry).toList());
    }

    /// The user does not want to wait for a busy server any longer. What it has done already stays done.
    public void stopWaiting() {
        deletion.cancel();
        renaming.giveUp();
        moving.cancel();
        if (making.get()) {
            job.ifPresent(Job::cancel);
            making.set(false);
            attached.ifPresent(FolderOnScreen::fetchAgain);
        }
    }

    private void tell(Problem problem) {
        attached.ifPresent(here -> here.session().tell(problem));
    }

    /// Cuts, pastes and moves.
    public Moving moving() {
        return moving;
    }

    /// The name that is edited in its place.
    public Renaming renaming() {
        return renaming;
    }

    @Override
    public BooleanExpression workingProperty() {
        return working;
    }

    @Override
    public boolean isRenaming() {
        return renaming.rowProperty().get().isPresent();
    }

    @Override
    public void stopRenaming() {
        renaming.cancel();
    }

    @Override
    public void keepAmong(List<FileRow> shown) {
        renaming.keepAmong(shown);
    }
}
