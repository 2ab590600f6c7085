package dev.scabbard.app.files.editor;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.OneJob;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.UnsavedChanges;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Edits one text file in memory. Encoding, byte order mark and line ends stay; saving replaces the file the safe way.
///
/// A text that is not saved outlasts a lock only [sealed][Drafts]; nothing of it is ever on a disk.
public final class EditorViewModel {

    /// Larger files are not edited here, in bytes.
    public static final long MOST = 1 << 20;

    private final OpenVault.Files vault;
    private final EditorFiles files;
    private final EditorSaver saver;
    private final EditorQuestions questions;
    private final OneJob job;
    private final FindViewModel find = new FindViewModel();
    private final Drafts drafts;
    private final UnsavedChanges unsaved;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<EditorNote> note = new ReadOnlyObjectWrapper<>(EditorNote.NONE);
    private final ReadOnlyObjectWrapper<Optional<EditedFile>> edited =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Supplier<String> text = () -> "";
    private Consumer<String> fill = content -> {};
    private Runnable onClosed = () -> {};
    private Runnable onSaved = () -> {};

    @Inject
    EditorViewModel(
            OpenVault.Files vault,
            BackgroundRunner runner,
            Dialogs dialogs,
            Drafts drafts,
            UnsavedChanges unsaved) {
        this.vault = vault;
        job = new OneJob(runner);
        questions = new EditorQuestions(dialogs);
        this.drafts = drafts;
        this.unsaved = unsaved;
        files = new EditorFiles(vault.vault());
        saver = new EditorSaver(files, questions, job);
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
        note.set(EditorNote.plain(Messages.text("files.editor.opening", file.name())));
        job.run(cancellation -> files.open(file, cancellation), this::opened, problem -> {
            close();
            questions.sayNotOpened(problem);
        });
    }

    private void opened(EditedFile file) {
        begin(file, file.unified(), false);
        if (!text.get().equals(file.unified())) {
            // The area would not give back what it was given.
            close();
            questions.sayNotEditable(file);
        }
    }

    private void begin(EditedFile file, String shown, boolean unsavedBefore) {
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
        boolean idle = !changed.get() && !job.isBusy();
        if (idle && edited.get().filter(file -> !file.file().path().equals(selected)).isPresent()) {
            clear();
        }
    }

    /// Closes the editor; asks when there is something that was not saved.
    ///
    /// @param then what comes afterwards; not done when the user stays
    public void leave(Runnable then) {
        Runnable closed = () -> {
            close();
            then.run();
        };
        if (changed.get()) {
            edited.get().ifPresent(file -> questions.unsaved(file, () -> save(closed), closed));
        } else {
            closed.run();
        }
    }

    /// Saves.
    ///
    /// @param then what comes afterwards, if nothing has been typed meanwhile
    void save(Runnable then) {
        if (!job.isBusy()) {
            edited.get().ifPresent(file -> saver.save(file, text.get(), new Saving(then)));
        }
    }

    /// Shows how saving goes.
    private final class Saving implements EditorSaver.Listener {
        private final Runnable then;

        Saving(Runnable then) {
            this.then = then;
        }

        @Override
        public void saving(EditedFile file) {
            note.set(EditorNote.plain(Messages.text("files.editor.saving", file.file().name())));
        }

        @Override
        public void asking(EditedFile file) {
            note.set(EditorNote.about(file));
        }

        @Override
        public void saved(EditedFile now, String shown) {
            edited.set(Optional.of(now));
            // What was typed while it was on its way is not saved yet.
            changed.set(!text.get().equals(shown));
            note.set(EditorNote.plain(Messages.text("files.editor.saved")));
            onSaved.run();
            if (!changed.get()) {
                then.run();
            }
        }

        @Override
        public void failed(Problem problem) {
            note.set(EditorNote.problem(Messages.problem(problem)));
        }
    }

    private void close() {
        clear();
        onClosed.run();
    }

    private void clear() {
        job.cancel();
        find.close();
        fill.accept("");
        changed.set(false);
        edited.set(Optional.empty());
        note.set(EditorNote.NONE);
        open.set(false);
    }

    /// The user has changed something in the text.
    void typed() {
        changed.set(true);
        find.tell();
    }

    /// Whether the editor is there.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether a file is being fetched or saved.
    ReadOnlyBooleanProperty busyProperty() {
        return job.busyProperty();
    }

    /// Whether the text differs from the file.
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// Finds something in the text.
    FindViewModel find() {
        return find;
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
