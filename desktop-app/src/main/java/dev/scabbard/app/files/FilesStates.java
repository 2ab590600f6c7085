package dev.scabbard.app.files;

import dev.scabbard.app.files.folder.FilesState;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.StatePane;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What stands in place of the table while there are no rows: that the folder is loading, empty, that nothing matches,
/// or what went wrong.
public final class FilesStates {

    private Runnable onUpload = () -> {};
    private Runnable onClearFilter = () -> {};
    private Runnable onRetry = () -> {};
    private Runnable onHome = () -> {};
    private boolean gone;

    @FXML
    private StackPane filesStatesRoot;

    @FXML
    private StatePane filesLoading;

    @FXML
    private StatePane filesEmpty;

    @FXML
    private StatePane filesNothingFound;

    @FXML
    private StatePane filesFailed;

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FilesStates() {}

    /// What the buttons do.
    void offer(FilesViewModel model, FilesCommands commands, Runnable clearFilter) {
        onUpload = commands::upload;
        onClearFilter = clearFilter;
        onRetry = model::reload;
        if (commands.isReadingOnly()) {
            filesEmpty.setText("");
            filesEmpty.setActionText("");
        }
        onHome = () -> model.goTo(VaultPath.ROOT);
    }

    /// Shows a state; nothing when there are rows.
    void show(FilesState state) {
        filesStatesRoot.setVisible(!(state instanceof FilesState.Full));
        filesLoading.setVisible(state instanceof FilesState.Loading);
        filesEmpty.setVisible(state instanceof FilesState.Empty);
        filesNothingFound.setVisible(state instanceof FilesState.NothingFound);
        filesFailed.setVisible(state instanceof FilesState.Failed);
        if (state instanceof FilesState.NothingFound nothing) {
            filesNothingFound.setText(Messages.text("files.nothingFound.text", nothing.filter()));
        }
        if (state instanceof FilesState.Failed failed) {
            gone = failed.gone();
            filesFailed.setText(failed.text());
            filesFailed.setActionText(Messages.text(gone ? "files.goHome" : "files.retry"));
        }
    }

    /// Whether the keyboard is at one of the buttons here; it must not stay at one that goes away.
    boolean hasFocus() {
        return filesStatesRoot.isFocusWithin();
    }

    /// What the next keystroke belongs to, if this state has it: its button, or itself where it has none, so that the
    /// keys of the folder are heard all the same.
    Optional<Node> focusTarget(FilesState state) {
        return switch (state) {
            case FilesState.Empty _ -> Optional.of(filesEmpty.button().isVisible() ? filesEmpty.button() : filesEmpty);
            case FilesState.Failed _ -> Optional.of(filesFailed.button());
            case FilesState.Loading _ -> Optional.of(filesLoading);
            case FilesState.Full _, FilesState.NothingFound _ -> Optional.empty();
        };
    }

    @FXML
    private void upload() {
        onUpload.run();
    }

    @FXML
    private void clearFilter() {
        onClearFilter.run();
    }

    @FXML
    private void retry() {
        (gone ? onHome : onRetry).run();
    }
}
