package dev.scabbard.app.files;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;

/// The middle of the window: the folder, something that takes its place for a while, and something beside it at a
/// width that the user chooses.
final class FilesCenter {

    private static final double FIRST_SPLIT = 0.64;

    private final SplitPane split;
    private final Pane content;
    private final Node folder;
    private double position = FIRST_SPLIT;

    /// @param split holds the content and what is beside it
    /// @param content holds the folder and what takes its place
    /// @param folder the folder on screen
    FilesCenter(SplitPane split, Pane content, Node folder) {
        this.split = split;
        this.content = content;
        this.folder = folder;
    }

    /// Shows something on the right of the folder; it gets the width that the last one had.
    void showBeside(Node node) {
        hideBeside();
        split.getItems().add(node);
        SplitPane.setResizableWithParent(node, false);
        split.setDividerPositions(position);
    }

    /// The folder has the whole width again.
    void hideBeside() {
        if (split.getItems().size() > 1) {
            position = split.getDividerPositions()[0];
            split.getItems().subList(1, split.getItems().size()).clear();
        }
    }

    /// Shows something in place of the folder.
    void showInstead(Node node) {
        showFolder();
        folder.setVisible(false);
        content.getChildren().add(node);
    }

    /// Takes away what was shown in place of the folder, if it still is.
    void hideInstead(Node node) {
        content.getChildren().remove(node);
        folder.setVisible(content.getChildren().size() == 1);
    }

    /// Shows the folder again.
    private void showFolder() {
        content.getChildren().removeIf(node -> node != folder);
        folder.setVisible(true);
    }

    /// Only the folder is left.
    void clear() {
        hideBeside();
        showFolder();
    }
}
