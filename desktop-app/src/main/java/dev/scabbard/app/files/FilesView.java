package dev.scabbard.app.files;

import dev.scabbard.app.files.actions.RenameComplaint;
import dev.scabbard.app.files.actions.RenameField;
import dev.scabbard.app.files.actions.Renaming;
import dev.scabbard.app.files.folder.FilesState;
import dev.scabbard.app.files.folder.FolderCount;
import dev.scabbard.app.files.live.StaleNotice;
import dev.scabbard.app.files.notices.BrokenReplacementsNotice;
import dev.scabbard.app.files.notices.FilesNotices;
import dev.scabbard.app.files.notices.UnfinishedNamesNotice;
import dev.scabbard.app.files.preview.Preview;
import dev.scabbard.app.files.preview.PreviewViewModel;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.search.SearchView;
import dev.scabbard.app.files.search.SearchViewModel;
import dev.scabbard.app.files.seen.SeenMarks;
import dev.scabbard.app.files.seen.SeenNotice;
import dev.scabbard.app.files.table.FileTableRow;
import dev.scabbard.app.files.table.FilesTable;
import dev.scabbard.app.files.table.NameCell;
import dev.scabbard.app.files.table.RowDrag;
import dev.scabbard.app.files.transfers.TransfersPanel;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.StatusWords;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// A folder of an open vault: the way to it, what can be done, and what is in it. It holds the parts together; each
/// part has a file and a class of its own.
public final class FilesView implements ViewLifecycle {

    private static final double NARROW = 640;
    private static final double ROOM_FOR_TIME = 720;

    private final FilesViewModel model;
    private final FilesCommands commands;
    private final FilesKeyboard keyboard;
    private final LocalVaultCare care;
    private final SearchViewModel search;
    private final PreviewViewModel preview;
    private final SeenMarks seen;
    private final UserAtWork user;
    private final StatusWords status;
    private final FolderCount count;
    private Subscription whileShown = Subscription.EMPTY;
    private Optional<FilesCenter> center = Optional.empty();
    private Optional<FilesPreview> beside = Optional.empty();
    private Optional<FilesFinding> finding = Optional.empty();
    private Optional<RowDrag> drag = Optional.empty();
    private boolean takesFocus;

    @FXML
    private Region filesRoot;

    @FXML
    private FilesPlace filesPlaceController;

    @FXML
    private FilesToolbar filesToolbarController;

    @FXML
    private Label filesHint;

    @FXML
    private FilesNotices filesNoticesController;

    @FXML
    private BrokenReplacementsNotice filesBrokenController;

    @FXML
    private UnfinishedNamesNotice filesUnfinishedNamesController;

    @FXML
    private SeenNotice filesAlarmsController;

    @FXML
    private StaleNotice filesOutdatedController;

    @FXML
    private SplitPane filesCenter;

    @FXML
    private StackPane filesContent;

    @FXML
    private StackPane filesFolderContent;

    @FXML
    private TableView<FileRow> filesTable;

    @FXML
    private TableColumn<FileRow, FileRow> filesName;

    @FXML
    private TableColumn<FileRow, FileRow> filesKind;

    @FXML
    private TableColumn<FileRow, FileRow> filesSize;

    @FXML
    private TableColumn<FileRow, FileRow> filesCreated;

    @FXML
    private Label filesRenameComplaint;

    @FXML
    private FilesMenu filesMenuController;

    @FXML
    private FilesStates filesStatesController;

    @FXML
    private Node filesSearch;

    @FXML
    private SearchView filesSearchController;

    @FXML
    private TransfersPanel filesTransfersController;

    @FXML
    private Region filesPreview;

    @FXML
    private Preview filesPreviewController;

    @FXML
    private Region filesWhere;

    @FXML
    private Label filesFolder;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FilesView(
            OpenVault.Files open,
            FilesViewModel model,
            LocalVaultCare care,
            FilesCards cards,
            FilesKeyboard keyboard,
            SearchViewModel search,
            PreviewViewModel preview,
            SeenMarks seen,
            UserAtWork user,
            StatusWords status) {
        this.model = model;
        this.care = care;
        this.keyboard = keyboard;
        this.search = search;
        this.preview = preview;
        this.seen = seen;
        this.user = user;
        this.status = status;
        count = new FolderCount(model.rows(), model.stateProperty(), model.selectionProperty());
        commands = new FilesCommands(open, model, cards);
    }

    @FXML
    private void initialize() {
        FilesCenter middle = new FilesCenter(filesCenter, filesContent, filesFolderContent);
        center = Optional.of(middle);
        FilesPreview pane = new FilesPreview(
                middle, filesPreview, filesPreviewController, preview, model, commands, filesTable::requestFocus);
        beside = Optional.of(pane);
        Renaming renaming = model.actions().renaming();
        RenameComplaint complaint = new RenameComplaint(filesFolderContent, filesRenameComplaint, renaming);
        FilesTable table = new FilesTable(filesTable);
        table.setUp(
                model.rows(),
                filesName,
                filesKind,
                filesSize,
                filesCreated,
                column -> new NameCell(renaming, this::renameField, complaint).marked(seen));
        table.setOnSelect(model::select);
        RowDrag rows = new RowDrag(commands::draggable, commands::drop);
        drag = Optional.of(rows);
        table.setRows(() -> new FileTableRow(model::open, rows, model.session().cut()));
        filesPlaceController.takeDrops(rows);
        new LocalDrop(() -> !commands.isReadingOnly(), model.actions()::upload).install(filesRoot);
        model.setTable(table);
        model.setAtRest(() -> user.isAtRest(rows, pane::isEditing));
        renaming.rowProperty().subscribe(row -> row.ifPresent(table::reveal));
        filesPlaceController.offer(
                model,
                commands.isReadingOnly(),
                Bindings.or(model.loadingProperty(), model.actions().workingProperty())
                        .or(care.workingProperty()));
        filesToolbarController.offer(commands, care, pane.onProperty());
        filesMenuController.offer(commands, pane);
        FilesFinding found = new FilesFinding(
                model, search, filesPlaceController, middle, filesSearch, filesSearchController, filesTable);
        finding = Optional.of(found);
        filesStatesController.offer(model, commands, found::leaveFilter);
        filesHint.textProperty().bind(Bindings.createStringBinding(this::hint, model.selectionProperty()));
        filesHint.visibleProperty().bind(filesHint.textProperty().isNotEmpty());
        filesHint.managedProperty().bind(filesHint.visibleProperty());
        keyboard.installEverywhere(
                filesRoot,
                model,
                commands,
                () -> found.find(pane),
                found::searchBelow,
                filesTransfersController::focusOrClose);
        keyboard.installInTable(filesTable, table, model, commands);
        keyboard.installInFilter(
                filesPlaceController.filter(), filesTable, found::leaveFilter, found::searchBelow);
        pane.installKeys(filesRoot, filesTable);
        filesRoot.widthProperty().subscribe(width -> adapt(width.doubleValue()));
        filesWhere.setVisible(care.folder().isPresent());
        filesWhere.setManaged(care.folder().isPresent());
        care.folder().ifPresent(folder -> filesFolder.setText(Messages.text("files.where", folder.toString())));
    }

    private String hint() {
        boolean untouchable = model.selectionProperty().get().stream().anyMatch(row -> !row.actionable());
        return untouchable ? Messages.text("files.untouchable") : "";
    }

    private RenameField renameField(Renaming renaming) {
        return new RenameField(renaming, filesTable::requestFocus);
    }

    @Override
    public void shown() {
        whileShown = Subscription.combine(
                model.stateProperty().subscribe(this::show),
                filesPlaceController.follow(model.session()),
                finding.map(FilesFinding::follow).orElse(Subscription.EMPTY),
                beside.map(FilesPreview::follow).orElse(Subscription.EMPTY),
                filesNoticesController.follow(model.session().notice(), filesTable::requestFocus, model::goTo),
                filesBrokenController.follow(model.broken(), filesTable::requestFocus),
                filesUnfinishedNamesController.follow(),
                filesAlarmsController.follow(seen, filesTable::requestFocus),
                filesOutdatedController.follow(model.live(), filesTable::requestFocus, model::reload),
                model.session().cut().entriesProperty().subscribe((before, now) -> filesTable.refresh()),
                () -> drag.ifPresent(RowDrag::clear),
                status.say(count.words()),
                seen.follow());
        filesTransfersController.shown(filesTable::requestFocus);
        takesFocus = true;
        model.shown();
    }

    @Override
    public void hidden() {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        search.close();
        filesTransfersController.hidden();
        center.ifPresent(FilesCenter::clear);
        model.hidden();
    }

    private void show(FilesState state) {
        boolean hadFocus = filesTable.isFocused() || filesStatesController.hasFocus();
        filesTable.setVisible(state instanceof FilesState.Full);
        filesStatesController.show(state);
        if (hadFocus || takesFocus) {
            focus(state);
        }
    }

    private void focus(FilesState state) {
        takesFocus = state instanceof FilesState.Loading;
        switch (state) {
            case FilesState.Full _ -> filesTable.requestFocus();
            case FilesState.NothingFound _ -> filesPlaceController.filter().requestFocus();
            default -> filesStatesController.focusTarget(state).ifPresent(button -> button.requestFocus());
        }
    }

    private void adapt(double width) {
        boolean narrow = width < NARROW;
        filesToolbarController.adapt(width);
        filesKind.setVisible(!narrow);
        filesCreated.setVisible(width >= ROOM_FOR_TIME && commands.serverTellsTimes());
        beside.ifPresent(pane -> pane.adapt(narrow));
    }
}
