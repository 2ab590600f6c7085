package dev.scabbard.app.files;

import dev.scabbard.app.files.folder.FilesSession;
import dev.scabbard.app.files.table.RowDrag;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/// Where the user is: the ways back, forward and up, the path, whether the vault is being asked, and the filter of this
/// folder.
public final class FilesPlace {

    private Optional<FilesViewModel> model = Optional.empty();

    @FXML
    private Button filesBack;

    @FXML
    private Button filesForward;

    @FXML
    private Button filesUp;

    @FXML
    private BreadcrumbBar filesBreadcrumbs;

    @FXML
    private Label filesReadingOnly;

    @FXML
    private ProgressIndicator filesBusy;

    @FXML
    private TextField filesFilter;

    private Runnable onSearchBelow = () -> {};

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FilesPlace() {}

    /// Binds to what a view has in common with its view model for good.
    ///
    /// @param readingOnly whether nothing of the vault can be changed
    /// @param busy whether the user waits for something
    void offer(FilesViewModel offered, boolean readingOnly, ObservableValue<Boolean> busy) {
        model = Optional.of(offered);
        filesBreadcrumbs.setOnGo(offered::goTo);
        filesFilter.textProperty().bindBidirectional(offered.rows().filterProperty());
        filesReadingOnly.setVisible(readingOnly);
        filesReadingOnly.setManaged(readingOnly);
        filesBusy.visibleProperty().bind(busy);
    }

    /// Lets rows be dropped on the steps of the way.
    void takeDrops(RowDrag drag) {
        filesBreadcrumbs.setDropTarget((step, path) -> drag.installTarget(step, () -> Optional.of(path)));
    }

    /// Shows where the user is, until the subscription ends.
    Subscription follow(FilesSession session) {
        return Subscription.combine(
                session.location().subscribe(folder -> {
                    filesBreadcrumbs.show(folder);
                    filesUp.setDisable(folder.isRoot());
                }),
                session.history().canGoBackProperty().subscribe(can -> filesBack.setDisable(!can)),
                session.history().canGoForwardProperty().subscribe(can -> filesForward.setDisable(!can)));
    }

    /// What the button in the field does: searches the folders below too.
    void setOnSearchBelow(Runnable search) {
        onSearchBelow = search;
    }

    @FXML
    private void searchBelow() {
        onSearchBelow.run();
    }

    /// The field that narrows the table.
    TextField filter() {
        return filesFilter;
    }

    @FXML
    private void back() {
        model.ifPresent(FilesViewModel::back);
    }

    @FXML
    private void forward() {
        model.ifPresent(FilesViewModel::forward);
    }

    @FXML
    private void up() {
        model.ifPresent(FilesViewModel::up);
    }
}
