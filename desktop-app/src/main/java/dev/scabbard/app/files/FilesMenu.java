package dev.scabbard.app.files;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ServerNeeds;
import dev.scabbard.core.protocol.dialect.Capability;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;

/// The table's context menu.
public final class FilesMenu {

    private Optional<FilesCommands> commands = Optional.empty();
    private Optional<FilesPreview> preview = Optional.empty();

    @FXML
    private MenuItem filesMenuOpen;

    @FXML
    private CheckMenuItem filesMenuPreview;

    @FXML
    private MenuItem filesMenuEdit;

    @FXML
    private MenuItem filesMenuDownload;

    @FXML
    private MenuItem filesMenuRename;

    @FXML
    private MenuItem filesMenuMove;

    @FXML
    private MenuItem filesMenuCut;

    @FXML
    private MenuItem filesMenuPaste;

    @FXML
    private MenuItem filesMenuNewFolder;

    @FXML
    private MenuItem filesMenuDelete;

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FilesMenu() {}

    /// Offers what can be done.
    ///
    /// @param pane where a file is shown and edited
    void offer(FilesCommands offered, FilesPreview pane) {
        commands = Optional.of(offered);
        preview = Optional.of(pane);
        filesMenuPreview.selectedProperty().bindBidirectional(pane.onProperty());
        filesMenuEdit.disableProperty().bind(pane.canEdit().not());
        filesMenuOpen.disableProperty().bind(offered.canOpen().not());
        filesMenuDownload.disableProperty().bind(offered.canDownload().not());
        filesMenuRename.disableProperty().bind(offered.canRename().not());
        filesMenuDelete.disableProperty().bind(offered.canDelete().not());
        filesMenuMove.setText(moving(offered, "files.move"));
        filesMenuMove.disableProperty().bind(offered.canMove().not());
        filesMenuCut.setText(moving(offered, "files.cut"));
        filesMenuCut.disableProperty().bind(offered.canMove().not());
        filesMenuPaste.setDisable(offered.isReadingOnly());
        filesMenuNewFolder.setDisable(offered.isReadingOnly());
        for (MenuItem item : List.of(
                filesMenuEdit, filesMenuRename, filesMenuDelete, filesMenuPaste, filesMenuNewFolder)) {
            item.setText(offered.named(item.getText()));
        }
    }

    private static String moving(FilesCommands offered, String key) {
        return offered.named(ServerNeeds.name(Messages.text(key), offered.capabilities(), Capability.MOVE));
    }

    @FXML
    private void open() {
        commands.ifPresent(FilesCommands::open);
    }

    @FXML
    private void edit() {
        preview.ifPresent(FilesPreview::edit);
    }

    @FXML
    private void download() {
        commands.ifPresent(FilesCommands::download);
    }

    @FXML
    private void rename() {
        commands.ifPresent(FilesCommands::rename);
    }

    @FXML
    private void move() {
        commands.ifPresent(FilesCommands::move);
    }

    @FXML
    private void cut() {
        commands.ifPresent(FilesCommands::cut);
    }

    @FXML
    private void paste() {
        commands.ifPresent(FilesCommands::paste);
    }

    @FXML
    private void delete() {
        commands.ifPresent(FilesCommands::delete);
    }

    @FXML
    private void newFolder() {
        commands.ifPresent(FilesCommands::newFolder);
    }

    @FXML
    private void reload() {
        commands.ifPresent(FilesCommands::reload);
    }

    @FXML
    private void properties() {
        commands.ifPresent(FilesCommands::showProperties);
    }
}
