package dev.scabbard.app.files.move;

import dev.scabbard.core.vault.entry.VaultPath;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A folder that things may be moved to, with the folders in it as far as they have been looked at.
final class FolderNode {

    private final VaultPath path;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNSEEN);
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private final ObservableList<FolderNode> children = FXCollections.observableArrayList();

    FolderNode(VaultPath path) {
        this.path = path;
    }

    /// How much is known of what is in it.
    enum State {
        /// Nothing.
        UNSEEN,
        /// The server is being asked.
        LOADING,
        /// All folders in it.
        SEEN,
        /// Nothing, because the server could not be asked.
        FAILED
    }

    VaultPath path() {
        return path;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void setState(State now) {
        state.set(now);
    }

    /// Whether the folders in it are shown.
    BooleanProperty expandedProperty() {
        return expanded;
    }

    /// The folders in it, in their order.
    ObservableList<FolderNode> children() {
        return children;
    }
}
