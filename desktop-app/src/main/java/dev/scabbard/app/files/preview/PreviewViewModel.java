package dev.scabbard.app.files.preview;

import dev.scabbard.app.files.content.CannotShow;
import dev.scabbard.app.files.editor.EditorViewModel;
import dev.scabbard.app.files.kind.EntrySize;
import dev.scabbard.app.files.kind.FileKind;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.time.Debounce;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is shown of the selected file. Its content is in memory only, and gone as soon as something else is selected,
/// the pane is hidden or the vault locks.
public final class PreviewViewModel {

    /// Files up to this size are fetched without asking, in bytes.
    static final long WITHOUT_ASKING = 8_000_000;

    private static final Duration WALKING = Duration.ofMillis(250);
    private static final Set<FileKind> NEVER_SHOWN = EnumSet.of(FileKind.SOUND, FileKind.VIDEO, FileKind.ARCHIVE);

    private final PreviewLoader loader;
    private final BackgroundRunner runner;
    private final Debounce walking;
    private final EditorViewModel editor;
    private final PreviewPages pages;
    private final PreviewSwitch wanted;
    private final ReadOnlyObjectWrapper<PreviewState> state =
            new ReadOnlyObjectWrapper<>(new PreviewState.NoFile(OptionalInt.empty()));
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final BooleanBinding canEdit = Bindings.createBooleanBinding(
            () -> state.get() instanceof PreviewState.Text text && text.editable(), state);
    private List<Entry> selected = List.of();
    private Optional<VaultPath> lastSelected = Optional.empty();
    private boolean active;
    private Optional<Job> job = Optional.empty();
    private Optional<Cancellation> fetching = Optional.empty();

    @Inject
    PreviewViewModel(
            OpenVault.Files open,
            BackgroundRunner runner,
            TimeSource time,
            EditorViewModel editor,
            PreviewSwitch wanted) {
        loader = new PreviewLoader(open.vault());
        this.runner = runner;
        this.editor = editor;
        this.wanted = wanted;
        walking = new Debounce(time, WALKING);
        pages = new PreviewPages(runner);
        editor.setOnClosed(this::refresh);
    }

    /// The pane is on screen from now on: what is selected is fetched.
    public void show() {
        active = true;
        editor.restore();
        refresh();
    }

    /// The pane leaves the screen: nothing of the file stays.
    public void hide() {
        active = false;
        stop();
        put(new PreviewState.NoFile(OptionalInt.empty()));
        title.set("");
    }

    /// The view goes, be it that the vault locks: what was typed and not saved is kept sealed, and nothing else.
    public void suspend() {
        editor.suspend();
        hide();
        selected = List.of();
        lastSelected = Optional.empty();
    }

    /// Whether a text waits that was not saved before the vault was locked or left.
    public boolean hasUnsavedText() {
        return editor.hasDraft();
    }

    /// Whether the editor is open.
    public boolean isEditing() {
        return editor.openProperty().get();
    }

    /// Closes the editor; asks when there is something that was not saved.
    ///
    /// @param then what comes afterwards; not done when the user stays
    public void leaveEditor(Runnable then) {
        editor.leave(then);
    }

    /// Called whenever a file has been saved.
    public void setOnSaved(Runnable listener) {
        editor.setOnSaved(listener);
    }

    /// Whether the user wants the preview; can be changed.
    public BooleanProperty onProperty() {
        return wanted.onProperty();
    }

    /// The user has selected these. What is being edited stays until the editor is closed.
    public void select(List<Entry> entries) {
        if (!entries.equals(selected)) {
            selected = List.copyOf(entries);
            // A folder that is loaded again after saving selects nothing for a moment, and then the same file.
            if (entries.size() == 1) {
                VaultPath path = entries.getFirst().path();
                if (lastSelected.filter(path::equals).isEmpty()) {
                    editor.leaveUnlessChanged(path);
                }
                lastSelected = Optional.of(path);
            }
            refresh();
        }
    }

    /// Shows what is selected, unless it is being edited.
    void refresh() {
        stop();
        if (!active || editor.openProperty().get()) {
            return;
        }
        Optional<FileEntry> file = file();
        title.set(file.map(entry -> DisplayText.neutralised(entry.name())).orElse(""));
        if (file.isEmpty()) {
            put(new PreviewState.NoFile(selected.size() > 1 ? OptionalInt.of(selected.size()) : OptionalInt.empty()));
        } else {
            offer(file.get());
        }
    }

    private Optional<FileEntry> file() {
        return selected.size() == 1 && selected.getFirst() instanceof FileEntry file
                ? Optional.of(file)
                : Optional.empty();
    }

    private void offer(FileEntry file) {
        if (!file.actionable()) {
            put(new PreviewState.NotShown(Messages.text("files.untouchable")));
        } else if (NEVER_SHOWN.contains(FileKind.ofFile(file.name()))) {
            put(new PreviewState.NotShown(Messages.text("files.preview.otherKind")));
        } else if (file.size() > PreviewLoader.MOST) {
            put(new PreviewState.TooLarge(EntrySize.inWords(file)));
        } else if (file.size() > WITHOUT_ASKING) {
            put(new PreviewState.Asking(EntrySize.inWords(file)));
        } else {
            put(new PreviewState.Loading());
            // Who walks over the names with the arrow keys does not want each of the files.
            walking.request(() -> fetch(file));
        }
    }

    /// Fetches the file that was asked about, or tries again.
    void fetch() {
        file().ifPresent(this::fetch);
    }

    private void fetch(FileEntry file) {
        stop();
        put(new PreviewState.Loading());
        Cancellation cancellation = new Cancellation();
        fetching = Optional.of(cancellation);
        job = Optional.of(runner.run(() -> loader.load(file, cancellation), this::loaded, this::failed));
    }

    private void loaded(PreviewState found) {
        put(found);
        if (found instanceof PreviewState.Document document) {
            pages.open(document.pages());
        }
    }

    private void failed(Problem problem) {
        String text = Messages.problem(problem);
        put(problem instanceof CannotShow ? new PreviewState.NotShown(text) : new PreviewState.Failed(text));
    }

    private void stop() {
        walking.cancel();
        fetching.ifPresent(Cancellation::cancel);
        fetching = Optional.empty();
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        pages.close();
    }

    private void put(PreviewState next) {
        PreviewState before = state.get();
        // Whoever shows it lets go of it first.
        state.set(next);
        // Closing a document waits for the page that is being drawn.
        runner.execute(before::close, () -> {}, problem -> {});
    }

    /// Whether what is shown is a text that can be edited.
    public BooleanExpression canEdit() {
        return canEdit;
    }

    /// Opens the editor on the text that is shown.
    public void edit() {
        if (canEdit.get()) {
            file().ifPresent(file -> {
                stop();
                put(new PreviewState.Loading());
                editor.open(file);
            });
        }
    }

    /// The editor, which takes the place of the preview while it is open.
    EditorViewModel editor() {
        return editor;
    }

    /// The page of a document that is on screen.
    PreviewPages pages() {
        return pages;
    }

    /// What there is to show.
    ReadOnlyObjectProperty<PreviewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The name of the file, for showing.
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
