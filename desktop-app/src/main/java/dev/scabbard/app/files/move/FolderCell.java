package dev.scabbard.app.files.move;

import dev.scabbard.app.files.move.FolderNode.State;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import javafx.scene.control.TreeCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// A folder to choose, and whether the server is being asked what is in it.
final class FolderCell extends TreeCell<FolderNode> {

    private final FontIcon icon = new FontIcon();

    FolderCell() {
        setMnemonicParsing(false);
    }

    @Override
    protected void updateItem(@Nullable FolderNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        String name = DisplayText.neutralised(MoveWords.folder(node.path()));
        setText(node.stateProperty().get() == State.LOADING ? Messages.text("files.move.looking", name) : name);
        icon.setIconCode(node.path().isRoot() ? MaterialDesignH.HOME_OUTLINE : MaterialDesignF.FOLDER_OUTLINE);
        setGraphic(icon);
    }
}
