package dev.scabbard.app.files;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.Navigation;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.app.ui.StatePane;
import dev.scabbard.app.ui.ViewLifecycle;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// A folder of an open vault: the way to it, what can be done, and what is in it.
public final class FilesView implements ViewLifecycle {

    private static final double NARROW = 640;

    private final OpenVault.Files open;
    private final FilesViewModel model;
    private final LocalVaultCare care;
    private final Navigation navigation;
    private Subscription whileShown = Subscription.EMPTY;
    private boolean takesFocus;

    @FXML
    private Region filesRoot;

    @FXML
    private BreadcrumbBar filesBreadcrumbs;

    @FXML
    private ProgressIndicator filesBusy;

    @FXML
    private TextField filesFilter;

    @FXML
    private Button filesUpload;

    @FXML
    private Button filesNewFolder;

    @FXML
    private Button filesDownload;

    @FXML
    private Button filesRename;

    @FXML
    private Button filesDelete;

    @FXML
    private Button filesReload;

    @FXML
    private MenuItem filesBackUp;

    @FXML
    private MenuItem filesRestore;

    @FXML
    private MenuItem filesMenuOpen;

    @FXML
    private MenuItem filesMenuDownload;

    @FXML
    private MenuItem filesMenuRename;

    @FXML
    private MenuItem filesMenuDelete;

    @FXML
    private Label filesHint;

    @FXML
    private FilesNotices filesNoticesController;

    @FXML
    private TableView<FileRow> filesTable;

    @FXML
    private TableColumn<FileRow, FileRow> filesName;

    @FXML
    private TableColumn<FileRow, FileRow> filesKind;

    @FXML
    private TableColumn<FileRow, FileRow> filesSize;

    @FXML
    private StatePane filesLoading;

    @FXML
    private StatePane filesEmpty;

    @FXML
    private StatePane filesNothingFound;

    @FXML
    private StatePane filesFailed;

    @FXML
    private Region filesWhere;

    @FXML
    private Label filesFolder;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FilesView(
            OpenVault.Files open, FilesViewModel model, LocalVaultCare care, Navigation navigation) {
        this.open = open;
        this.model = model;
        this.care = care;
        this.navigation = navigation;
    }

    @FXML
    private void initialize() {
        FilesTable table = new FilesTable(filesTable);
        table.setUp(model.rows(), filesName, filesKind, filesSize);
        table.setOnSelect(model::select);
        table.setOnOpen(model::open);
        model.setReselect(wanted -> {
            table.select(wanted);
            // After an action of the user's, the next keystroke belongs to what came of it.
            if (wanted.scroll()) {
                filesTable.requestFocus();
            }
        });
        filesBreadcrumbs.setOnGo(model::goTo);
        filesFilter.textProperty().bindBidirectional(model.rows().filterProperty());
        filesBusy.visibleProperty().bind(Bindings.or(model.loadingProperty(), model.actions().workingProperty())
                .or(care.workingProperty()));
        bindActions();
        installKeys();
        filesRoot.widthProperty().subscribe(width -> adapt(width.doubleValue() < NARROW));
        filesWhere.setVisible(care.folder().isPresent());
        filesWhere.setManaged(care.folder().isPresent());
        filesBackUp.setVisible(care.folder().isPresent());
        filesRestore.setVisible(care.folder().isPresent());
        care.folder().ifPresent(folder -> filesFolder.setText(Messages.text("files.where", folder.toString())));
    }

    private void bindActions() {
        BooleanBinding one = Bindings.createBooleanBinding(
                () -> model.selectionProperty().get().size() == 1, model.selectionProperty());
        BooleanBinding touchable = Bindings.createBooleanBinding(
                () -> !model.selectionProperty().get().isEmpty()
                        && model.selectionProperty().get().stream().allMatch(FileRow::actionable),
                model.selectionProperty());
        BooleanBinding files = Bindings.createBooleanBinding(
                () -> model.selectionProperty().get().stream().noneMatch(FileRow::folder), model.selectionProperty());
        BooleanBinding noRename = one.and(touchable).not();
        BooleanBinding noDownload =
                touchable.and(files).not().or(model.session().transfers().runningProperty());
        filesUpload.disableProperty().bind(model.session().transfers().runningProperty());
        filesRename.disableProperty().bind(noRename);
        filesMenuRename.disableProperty().bind(noRename);
        filesDelete.disableProperty().bind(touchable.not());
        filesMenuDelete.disableProperty().bind(touchable.not());
        filesDownload.disableProperty().bind(noDownload);
        filesMenuDownload.disableProperty().bind(noDownload);
        filesMenuOpen.disableProperty().bind(one.and(touchable).and(files.not()).not());
        filesHint.textProperty().bind(Bindings.createStringBinding(this::hint, model.selectionProperty()));
        filesHint.visibleProperty().bind(filesHint.textProperty().isNotEmpty());
        filesHint.managedProperty().bind(filesHint.visibleProperty());
    }

    private String hint() {
        boolean untouchable = model.selectionProperty().get().stream().anyMatch(row -> !row.actionable());
        return untouchable ? Messages.text("files.untouchable") : "";
    }

    private void installKeys() {
        new FilesKeys()
                .on(KeyCode.ENTER, this::openSelected)
                .on(KeyCode.BACK_SPACE, model::up)
                .on(KeyCode.F2, this::rename)
                .on(KeyCode.DELETE, this::delete)
                .install(filesTable);
        new FilesKeys()
                .on(KeyCode.UP, model::up, KeyCombination.ALT_DOWN)
                .on(KeyCode.F5, model::reload)
                .on(KeyCode.F, this::focusFilter, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.U, this::upload, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.D, this::download, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.N, this::newFolder, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                .install(filesRoot);
        new FilesKeys()
                .on(KeyCode.ESCAPE, this::leaveFilter)
                .on(KeyCode.ENTER, filesTable::requestFocus)
                .on(KeyCode.DOWN, this::enterTable)
                .install(filesFilter);
    }

    @Override
    public void shown() {
        whileShown = Subscription.combine(
                model.stateProperty().subscribe(this::show),
                model.session().location().subscribe(filesBreadcrumbs::show),
                filesNoticesController.follow(model.session(), model.actions().transfers(), filesTable::requestFocus));
        takesFocus = true;
        model.shown();
    }

    @Override
    public void hidden() {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        model.hidden();
    }

    private void show(FilesState state) {
        boolean full = state instanceof FilesState.Full;
        boolean hadFocus = filesTable.isFocused();
        filesTable.setVisible(full);
        filesLoading.setVisible(state instanceof FilesState.Loading);
        filesEmpty.setVisible(state instanceof FilesState.Empty);
        filesNothingFound.setVisible(state instanceof FilesState.NothingFound);
        filesFailed.setVisible(state instanceof FilesState.Failed);
        if (state instanceof FilesState.NothingFound nothing) {
            filesNothingFound.setText(Messages.text("files.nothingFound.text", nothing.filter()));
        }
        if (state instanceof FilesState.Failed failed) {
            filesFailed.setText(failed.text());
            filesFailed.setActionText(Messages.text(failed.gone() ? "files.goHome" : "files.retry"));
            filesFailed.setOnAction(event -> retry(failed));
        }
        if (hadFocus || takesFocus) {
            focus(state);
        }
    }

    private void focus(FilesState state) {
        takesFocus = state instanceof FilesState.Loading;
        switch (state) {
            case FilesState.Full _ -> filesTable.requestFocus();
            case FilesState.Empty _ -> filesEmpty.button().requestFocus();
            case FilesState.Failed _ -> filesFailed.button().requestFocus();
            case FilesState.NothingFound _ -> filesFilter.requestFocus();
            case FilesState.Loading _ -> {}
        }
    }

    private void retry(FilesState.Failed failed) {
        if (failed.gone()) {
            model.goHome();
        } else {
            model.reload();
        }
    }

    /// Beside the sidebar of a small window, only the first button has room for its words.
    private void adapt(boolean narrow) {
        ContentDisplay display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        List<ButtonBase> buttons = List.of(filesNewFolder, filesDownload, filesRename, filesDelete);
        buttons.forEach(button -> button.setContentDisplay(display));
        filesKind.setVisible(!narrow);
    }

    private void openSelected() {
        if (model.selectionProperty().get().size() == 1) {
            model.open(model.selectionProperty().get().getFirst());
        }
    }

    private void focusFilter() {
        filesFilter.requestFocus();
        filesFilter.selectAll();
    }

    private void leaveFilter() {
        filesFilter.clear();
        filesTable.requestFocus();
    }

    private void enterTable() {
        filesTable.requestFocus();
        if (filesTable.getSelectionModel().isEmpty()) {
            filesTable.getSelectionModel().selectFirst();
        }
    }

    @FXML
    private void open() {
        openSelected();
    }

    @FXML
    private void upload() {
        model.actions().upload();
    }

    @FXML
    private void newFolder() {
        model.actions().newFolder();
    }

    @FXML
    private void download() {
        if (!filesDownload.isDisabled()) {
            model.actions().download(model.selectionProperty().get());
        }
    }

    @FXML
    private void rename() {
        if (!filesRename.isDisabled()) {
            model.actions().rename(model.selectionProperty().get().getFirst());
        }
    }

    @FXML
    private void delete() {
        model.actions().delete(model.selectionProperty().get());
    }

    @FXML
    private void reload() {
        model.reload();
    }

    @FXML
    private void clearFilter() {
        leaveFilter();
    }

    @FXML
    private void showRecoveryKey() {
        navigation.openRecoveryKey(open);
    }

    @FXML
    private void backUp() {
        care.backUp();
    }

    @FXML
    private void restore() {
        care.restore();
    }

    @FXML
    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    @FXML
    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        model.actions().upload(files.stream().map(File::toPath).toList());
    }
}
