package dev.scabbard.app.files.actions;

import dev.scabbard.app.files.folder.FolderOnScreen;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.vault.problem.ItemProblem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One row that is getting another name, in its place in the table. What was typed stays until it is taken or given
/// up, whatever happens to the rows meanwhile.
public final class Renaming {

    private final OpenVault.Files open;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<Optional<FileRow>> row = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private Optional<FolderOnScreen> attached = Optional.empty();
    private Optional<Job> job = Optional.empty();

    @Inject
    public Renaming(OpenVault.Files open, BackgroundRunner runner) {
        this.open = open;
        this.runner = runner;
        text.subscribe((before, now) -> complaint.set(complaintAbout(now)));
    }

    /// The view is on screen.
    void attach(FolderOnScreen here) {
        attached = Optional.of(here);
    }

    /// The view leaves the screen.
    void detach() {
        end();
        attached = Optional.empty();
    }

    /// Begins to edit the name of a row.
    void begin(FileRow chosen) {
        if (!chosen.actionable() || saving.get()) {
            return;
        }
        end();
        text.set(chosen.entry().name());
        complaint.set("");
        row.set(Optional.of(chosen));
    }

    /// Gives the row the name that was typed. The same name, or none, leaves it as it is.
    public void save() {
        Optional<FileRow> renamed = row.get();
        String name = text.get();
        if (renamed.isEmpty() || saving.get()) {
            return;
        }
        if (name.isEmpty() || name.equals(renamed.get().entry().name())) {
            cancel();
            return;
        }
        if (!complaint.get().isEmpty()) {
            return;
        }
        saving.set(true);
        job = Optional.of(runner.run(
                () -> open.vault().rename(renamed.get().entry(), name),
                done -> {
                    end();
                    attached.ifPresent(here -> here.fetchAndSelect(Set.of(name)));
                },
                this::refused));
    }

    private void refused(Problem problem) {
        saving.set(false);
        if (problem instanceof FileNameProblem || problem instanceof ItemProblem.NameTaken) {
            complaint.set(Messages.problem(problem));
            return;
        }
        end();
        attached.ifPresent(here -> {
            here.session().tell(problem);
            here.fetchAgain();
        });
    }

    /// Leaves the row the name that it has. A name that is being saved can no longer be given up.
    void cancel() {
        if (!saving.get()) {
            end();
        }
    }

    /// The user does not want to wait for the server any longer: it may have taken the name or not.
    void giveUp() {
        if (saving.get()) {
            end();
            attached.ifPresent(FolderOnScreen::fetchAgain);
        }
    }

    /// Other rows are on screen: what is no longer among them is not renamed.
    void keepAmong(List<FileRow> shown) {
        row.get().map(FileRow::name).ifPresent(name -> {
            if (shown.stream().noneMatch(other -> other.name().equals(name))) {
                cancel();
            }
        });
    }

    /// Whether this row is the one whose name is edited, also after its folder was fetched again.
    public boolean isOf(FileRow other) {
        return row.get().map(FileRow::name).filter(other.name()::equals).isPresent();
    }

    private void end() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        saving.set(false);
        row.set(Optional.empty());
        text.set("");
        complaint.set("");
    }

    /// What no server takes, or that the name is taken. Nothing typed needs no words.
    private String complaintAbout(String name) {
        Optional<FileRow> renamed = row.get();
        if (renamed.isEmpty() || name.isEmpty() || name.equals(renamed.get().entry().name())) {
            return "";
        }
        List<FileRow> others = attached.map(here -> here.rows().all()).orElse(List.of());
        return NameComplaint.about(
                        name, renamed.get().folder(), others, open.vault().names().limits())
                .orElse("");
    }

    /// The row whose name is edited.
    public ReadOnlyObjectProperty<Optional<FileRow>> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// What is in the field.
    public StringProperty textProperty() {
        return text;
    }

    /// What is wrong with it; empty when nothing is.
    ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /// Whether the server is being asked.
    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }
}
