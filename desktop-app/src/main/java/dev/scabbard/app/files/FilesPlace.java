package dev.scabbard.app.files;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/// Where the user is: the way there, whether the vault is being asked, and the filter of this folder.
public final class FilesPlace {

    @FXML
    private BreadcrumbBar filesBreadcrumbs;

    @FXML
    private ProgressIndicator filesBusy;

    @FXML
    private TextField filesFilter;

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FilesPlace() {}

    /// Binds to what a view has in common with its view model for good.
    ///
    /// @param busy whether the user waits for something
    void offer(FilesViewModel model, ObservableValue<Boolean> busy) {
        filesBreadcrumbs.setOnGo(model::goTo);
        filesFilter.textProperty().bindBidirectional(model.rows().filterProperty());
        filesBusy.visibleProperty().bind(busy);
    }

    /// Shows where the user is, until the subscription ends.
    Subscription follow(FilesSession session) {
        return session.location().subscribe(filesBreadcrumbs::show);
    }

    /// The field that narrows the table.
    TextField filter() {
        return filesFilter;
    }
}
