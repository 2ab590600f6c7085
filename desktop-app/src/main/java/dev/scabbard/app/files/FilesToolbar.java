package dev.scabbard.app.files;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ServerNeeds;
import dev.scabbard.app.ui.vaults.OldLocalVault;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.protocol.dialect.Capability;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// The row of buttons above the table, and the menu of what concerns the whole vault.
public final class FilesToolbar {

    private static final double ROOM_FOR_ALL = 840;
    private static final double ROOM_FOR_SOME = 640;

    private final OpenVault.Files open;
    private final Navigation navigation;
    private Optional<FilesCommands> commands = Optional.empty();
    private Optional<LocalVaultCare> care = Optional.empty();

    @FXML
    private SplitMenuButton filesUpload;

    @FXML
    private Button filesNewFolder;

    @FXML
    private Button filesDownload;

    @FXML
    private Button filesRename;

    @FXML
    private Button filesDelete;

    @FXML
    private ToggleButton filesPreviewToggle;

    @FXML
    private Button filesReload;

    @FXML
    private MenuItem filesBackUp;

    @FXML
    private MenuItem filesRestore;

    @FXML
    private MenuItem filesRenew;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FilesToolbar(OpenVault.Files open, Navigation navigation) {
        this.open = open;
        this.navigation = navigation;
    }

    /// Offers what can be done.
    ///
    /// @param preview whether it is shown
    void offer(FilesCommands offered, LocalVaultCare localVault, BooleanProperty preview) {
        commands = Optional.of(offered);
        care = Optional.of(localVault);
        filesUpload.setDisable(offered.isReadingOnly());
        filesNewFolder.setDisable(offered.isReadingOnly());
        filesDownload.disableProperty().bind(offered.canDownload().not());
        filesRename.disableProperty().bind(offered.canRename().not());
        filesDelete.disableProperty().bind(offered.canDelete().not());
        if (!offered.capabilities().has(Capability.LISTENER)) {
            String byItself =
                    ServerNeeds.name(Messages.text("files.live"), offered.capabilities(), Capability.LISTENER);
            filesReload.setTooltip(new Tooltip(Messages.text("files.reload.tip") + "\n" + byItself));
            filesReload.setAccessibleHelp(byItself);
        }
        filesPreviewToggle.selectedProperty().bindBidirectional(preview);
        filesBackUp.setVisible(localVault.folder().isPresent());
        filesRestore.setVisible(localVault.folder().isPresent());
        filesRenew.setText(Messages.text("files.renew", OldLocalVault.NEW_FAMILY));
        filesRenew.setVisible(localVault.isOld());
    }

    /// Leaves out the words of some buttons where there is no room for them: first those that need a selection and
    /// have well-known pictures, in a small window all but the first button's.
    ///
    /// @param width of the view
    void adapt(double width) {
        show(width >= ROOM_FOR_ALL, filesRename, filesDelete);
        show(width >= ROOM_FOR_SOME, filesNewFolder, filesDownload);
    }

    private static void show(boolean words, Button... buttons) {
        for (Button button : buttons) {
            button.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
    }

    @FXML
    private void upload() {
        commands.ifPresent(FilesCommands::upload);
    }

    @FXML
    private void uploadFolder() {
        commands.ifPresent(FilesCommands::uploadFolder);
    }

    @FXML
    private void newFolder() {
        commands.ifPresent(FilesCommands::newFolder);
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
    private void delete() {
        commands.ifPresent(FilesCommands::delete);
    }

    @FXML
    private void reload() {
        commands.ifPresent(FilesCommands::reload);
    }

    @FXML
    private void showProperties() {
        commands.ifPresent(FilesCommands::showProperties);
    }

    @FXML
    private void showKeys() {
        commands.ifPresent(FilesCommands::showKeys);
    }

    @FXML
    private void showRecoveryKey() {
        navigation.openRecoveryKey(open);
    }

    @FXML
    private void openAccount() {
        navigation.openAccount(open);
    }

    @FXML
    private void backUp() {
        care.ifPresent(LocalVaultCare::backUp);
    }

    @FXML
    private void restore() {
        care.ifPresent(LocalVaultCare::restore);
    }

    @FXML
    private void renew() {
        care.ifPresent(LocalVaultCare::renew);
    }
}
