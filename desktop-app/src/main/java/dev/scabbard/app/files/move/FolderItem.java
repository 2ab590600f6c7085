package dev.scabbard.app.files.move;

import dev.scabbard.app.files.move.FolderNode.State;
import javafx.beans.InvalidationListener;
import javafx.event.Event;
import javafx.scene.control.TreeItem;

/// A folder in the tree. It looks as if it could be opened until it is known that no folder is in it.
final class FolderItem extends TreeItem<FolderNode> {

    FolderItem(FolderNode node) {
        super(node);
        expandedProperty().bindBidirectional(node.expandedProperty());
        node.children().addListener((InvalidationListener) change -> takeChildren());
        node.stateProperty().subscribe((before, now) ->
                Event.fireEvent(this, new TreeModificationEvent<>(TreeItem.valueChangedEvent(), this, node)));
        takeChildren();
    }

    private void takeChildren() {
        getChildren().setAll(getValue().children().stream().map(FolderItem::new).toList());
    }

    @Override
    public boolean isLeaf() {
        return getValue().stateProperty().get() == State.SEEN && getChildren().isEmpty();
    }

    /// The item of a node, here or below.
    ///
    /// @return itself when there is none
    TreeItem<FolderNode> find(FolderNode node) {
        TreeItem<FolderNode> at = this;
        boolean closer = true;
        while (closer && at.getValue() != node) {
            closer = false;
            for (TreeItem<FolderNode> child : at.getChildren()) {
                if (node.path().isWithin(child.getValue().path())) {
                    at = child;
                    closer = true;
                    break;
                }
            }
        }
        return at;
    }
}
