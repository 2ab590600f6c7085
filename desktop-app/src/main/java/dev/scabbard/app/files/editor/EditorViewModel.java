package dev.scabbard.app.files.editor;

import dev.scabbard.app.files.content.CannotShow;
import dev.scabbard.app.files.content.TextEncoding;
import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.Dialogs;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Job;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.app.ui.UnsavedChanges;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.FileEntry;
import dev.scabbard.core.vault.VaultPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Edits one text file in memory. Encoding, byte order mark and line ends stay; saving replaces the file the safe way.
///
/// A text that is not saved outlasts a lock only [sealed][Drafts]; nothing of it is ever on a disk.
public final class EditorViewModel {

    /// Larger files are not edited here, in bytes.
    public static final long MOST = 1 << 20;

    private final OpenVault.Files vault;
    private final EditorFiles files;
    private final BackgroundRunner runner;
    private final Dialogs dialogs;
    private final Drafts drafts;
    private final UnsavedChanges unsaved;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty changed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<EditorNote> note = new ReadOnlyObjectWrapper<>(EditorNote.NONE);
    private final ReadOnlyObjectWrapper<Optional<EditedFile>> edited =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Supplier<String> text = () -> "";
    private Consumer<String> fill = content -> {};
    private Runnable onClosed = () -> {};
    private Runnable onSaved = () -> {};
    private Optional<Job> job = Optional.empty();
    private Optional<Cancellation> running = Optional.empty();

    @Inject
    EditorViewModel(
            OpenVault.Files vault,
            BackgroundRunner runner,
            Dialogs dialogs,
            Drafts drafts,
            UnsavedChanges unsaved) {
        this.vault = vault;
        this.runner = runner;
        this.dialogs = dialogs;
        this.drafts = drafts;
        this.unsaved = unsaved;
        files = new EditorFiles(vault.vault());
        changed.subscribe(now -> unsaved.set(vault.saved().id(), now));
    }

    /// Who shows the text.
    ///
    /// @param reading gives the text as it is now, lines ended by LF
    /// @param filling takes a text to be shown
    void attach(Supplier<String> reading, Consumer<String> filling) {
        text = reading;
        fill = filling;
    }

    /// Called whenever the editor has been closed.
    public void setOnClosed(Runnable listener) {
        onClosed = listener;
    }

    /// Called whenever a file has been saved.
    public void setOnSaved(Runnable listener) {
        onSaved = listener;
    }

    /// Opens a file.
    public void open(FileEntry file) {
        open.set(true);
        work(EditorNote.plain(Messages.text("files.editor.opening", file.name())));
        Cancellation cancellation = begin();
        job = Optional.of(runner.run(() -> files.open(file, cancellation), this::opened, this::failed));
    }

    private void opened(EditedFile file) {
        begin(file, file.unified(), false);
        if (!text.get().equals(file.unified())) {
            // The area would not give back what it was given.
            close();
            dialogs.say(
                    Messages.text("files.editor.notEditable", file.file().name()),
                    Messages.problem(new CannotShow(CannotShow.Reason.BINARY)));
        }
    }

    private void begin(EditedFile file, String shown, boolean unsavedBefore) {
        busy.set(false);
        edited.set(Optional.of(file));
        fill.accept(shown);
        changed.set(unsavedBefore);
        note.set(unsavedBefore ? EditorNote.plain(Messages.text("files.editor.restored")) : EditorNote.about(file));
    }

    /// Whether a text waits that was not saved before the vault was locked or left.
    public boolean hasDraft() {
        return drafts.has(vault);
    }

    /// Opens the editor with the text that waits, if there is one.
    public void restore() {
        drafts.take(vault).ifPresent(draft -> {
            open.set(true);
            begin(draft.opened(), draft.edited(), true);
        });
    }

    /// The view goes, be it that the vault locks: a text that is not saved is kept sealed, and nothing else of it.
    public void suspend() {
        Optional<EditedFile> file = edited.get();
        boolean kept = changed.get() && file.isPresent() && drafts.keep(vault, new Draft(file.get(), text.get()));
        clear();
        unsaved.set(vault.saved().id(), kept);
    }

    /// Something has been selected: closes the editor, unless it is what is edited, or something would be lost by it.
    public void leaveUnlessChanged(VaultPath selected) {
        boolean other = edited.get().filter(file -> !file.file().path().equals(selected)).isPresent();
        if (other && !changed.get() && !busy.get()) {
            clear();
        }
    }

    /// Closes the editor; asks when there is something that was not saved.
    ///
    /// @param then what comes afterwards; not done when the user stays
    public void leave(Runnable then) {
        if (!changed.get()) {
            close();
            then.run();
            return;
        }
        List<Dialogs.Option<Boolean>> options = List.of(
                new Dialogs.Option<>("editorSaveAndClose", Messages.text("files.editor.save"), true),
                new Dialogs.Option<>("editorDiscard", Messages.text("files.editor.discard"), false));
        Dialogs.Choice<Boolean> question = new Dialogs.Choice<>(
                Messages.text("files.editor.unsaved.title", name()),
                Messages.text("files.editor.unsaved.text"),
                List.of(),
                options,
                Optional.empty());
        dialogs.choose(question, picked -> {
            if (picked.value()) {
                save(() -> {
                    close();
                    then.run();
                });
            } else {
                close();
                then.run();
            }
        });
    }

    /// Saves.
    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        if (busy.get() || edited.get().isEmpty()) {
            return;
        }
        EditedFile file = edited.get().get();
        String now = text.get();
        List<String> notHeld = file.notHeld(now);
        if (notHeld.isEmpty()) {
            save(file, new EditorSaving(files, file, now, file.encoding()), false, then);
            return;
        }
        String characters = String.join("  ", notHeld.stream().map(DisplayText::neutralised).toList());
        dialogs.confirm(
                new Dialogs.Question(
                        Messages.text("files.editor.notHeld.title", file.encoding().label()),
                        Messages.text("files.editor.notHeld.text", file.encoding().label(), characters),
                        Messages.text("files.editor.notHeld.action"),
                        false),
                () -> save(file, new EditorSaving(files, file, now, TextEncoding.UTF_8), false, then));
    }

    private void save(EditedFile file, EditorSaving saving, boolean whatever, Runnable then) {
        work(EditorNote.plain(Messages.text("files.editor.saving", file.file().name())));
        Cancellation cancellation = begin();
        job = Optional.of(runner.run(
                () -> saving.run(whatever, cancellation),
                outcome -> {
                    switch (outcome) {
                        case EditorSaving.Outcome.Saved saved -> saved(saved.now(), saving.text(), then);
                        case EditorSaving.Outcome.ChangedMeanwhile _ -> askAboutChange(file, saving, then);
                    }
                },
                this::failed));
    }

    private void saved(EditedFile now, String shown, Runnable then) {
        busy.set(false);
        edited.set(Optional.of(now));
        // What was typed while it was on its way is not saved yet.
        changed.set(!text.get().equals(shown));
        note.set(EditorNote.plain(Messages.text("files.editor.saved")));
        onSaved.run();
        if (!changed.get()) {
            then.run();
        }
    }

    private void askAboutChange(EditedFile file, EditorSaving saving, Runnable then) {
        busy.set(false);
        note.set(EditorNote.about(file));
        List<Dialogs.Option<EditorSaving>> options = List.of(
                new Dialogs.Option<>("editorKeepBoth", Messages.text("files.editor.keepBoth"), saving.beside()),
                new Dialogs.Option<>("editorOverwrite", Messages.text("files.editor.overwrite"), saving));
        dialogs.choose(
                new Dialogs.Choice<>(
                        Messages.text("files.editor.changed.title", file.file().name()),
                        Messages.text("files.editor.changed.text"),
                        List.of(),
                        options,
                        Optional.empty()),
                picked -> save(file, picked.value(), true, then));
    }

    private void failed(Problem problem) {
        busy.set(false);
        if (edited.get().isEmpty()) {
            close();
            dialogs.say(Messages.text("files.editor.notOpened"), Messages.problem(problem));
        } else {
            note.set(EditorNote.problem(Messages.problem(problem)));
        }
    }

    private void work(EditorNote what) {
        busy.set(true);
        note.set(what);
    }

    private Cancellation begin() {
        Cancellation cancellation = new Cancellation();
        running = Optional.of(cancellation);
        return cancellation;
    }

    private void close() {
        clear();
        onClosed.run();
    }

    private void clear() {
        running.ifPresent(Cancellation::cancel);
        running = Optional.empty();
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        busy.set(false);
        fill.accept("");
        changed.set(false);
        edited.set(Optional.empty());
        note.set(EditorNote.NONE);
        open.set(false);
    }

    private String name() {
        return edited.get().map(file -> file.file().name()).orElse("");
    }

    /// Whether the editor is there.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether a file is being fetched or saved.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the text differs from the file. The view sets it when the user changes something.
    BooleanProperty changedProperty() {
        return changed;
    }

    /// What there is to say.
    ReadOnlyObjectProperty<EditorNote> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// What is edited.
    ReadOnlyObjectProperty<Optional<EditedFile>> editedProperty() {
        return edited.getReadOnlyProperty();
    }
}
