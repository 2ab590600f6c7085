package dev.scabbard.app.files.move;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

/// The choice of a folder to move things to.
public final class MovePage extends Page {

    public MovePage(GuiTest test) {
        super(test);
        awaitShown("moveFolders");
    }

    @SuppressWarnings("unchecked") // the id belongs to this tree
    private TreeView<FolderNode> tree() {
        return (TreeView<FolderNode>) node("moveFolders");
    }

    /// The folders that can be seen in the tree, as paths.
    public List<String> folders() {
        TreeView<FolderNode> tree = tree();
        return IntStream.range(0, tree.getExpandedItemCount())
                .mapToObj(row -> tree.getTreeItem(row).getValue().path().toString())
                .toList();
    }

    public void awaitFolders(String... paths) {
        test().await("folders " + List.of(paths), () -> folders().equals(List.of(paths)));
    }

    /// The folder that is chosen, as a path.
    public String chosen() {
        TreeItem<FolderNode> item = tree().getSelectionModel().getSelectedItem();
        return item == null ? "" : item.getValue().path().toString();
    }

    public void awaitChosen(String path) {
        test().await(path + " is chosen", () -> chosen().equals(path));
    }

    public boolean hasFocus() {
        return isFocused("moveFolders");
    }

    public void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            test().push(key);
        }
    }

    public String complaint() {
        return text("moveComplaint");
    }

    public boolean canMove() {
        return isEnabled("dialogAction");
    }

    public void move() {
        click("dialogAction");
        awaitGone("moveFolders");
    }

    public void cancel() {
        click("dialogCancel");
        awaitGone("moveFolders");
    }

    public void newFolder(String name) {
        click("moveNewFolder");
        type("dialogText", name);
        test().push(KeyCode.ENTER);
    }
}
