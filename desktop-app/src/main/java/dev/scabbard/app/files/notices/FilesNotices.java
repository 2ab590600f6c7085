package dev.scabbard.app.files.notices;

import dev.scabbard.app.ui.control.KeyActions;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.view.Browser;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;

/// What there is to tell about a vault: a box above the table, only there while it has something to say.
public final class FilesNotices {

    private final Browser browser;
    private Runnable close = () -> {};
    private Runnable focusBack = () -> {};
    private Optional<Path> folder = Optional.empty();
    private Optional<FilesNotice.Moved> moved = Optional.empty();
    private Consumer<FilesNotice.Moved> onShowMoved = place -> {};

    @FXML
    private Notice filesNotice;

    @FXML
    private Button filesOpenFolder;

    @FXML
    private Button filesShowMoved;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FilesNotices(Browser browser) {
        this.browser = browser;
    }

    @FXML
    private void initialize() {
        new KeyActions().on(KeyCode.ESCAPE, this::closeNotice).install(filesNotice);
    }

    /// Shows what there is to tell, until the subscription ends.
    ///
    /// @param notice what to show; closing the box empties it
    /// @param back puts the focus where it belongs when the box goes
    /// @param showMoved goes to where things went
    public Subscription follow(
            ObjectProperty<Optional<FilesNotice>> notice, Runnable back, Consumer<FilesNotice.Moved> showMoved) {
        onShowMoved = showMoved;
        close = () -> notice.set(Optional.empty());
        focusBack = back;
        return notice.subscribe(this::show);
    }

    private void show(Optional<FilesNotice> notice) {
        filesNotice.setText(notice.map(FilesNotice::text).orElse(""));
        filesNotice.setKind(notice.filter(FilesNotice::bad).isPresent() ? Notice.Kind.DANGER : Notice.Kind.INFORMATION);
        folder = notice.flatMap(FilesNotice::folder);
        moved = notice.flatMap(FilesNotice::moved);
        show(filesOpenFolder, folder.isPresent());
        show(filesShowMoved, moved.isPresent());
    }

    private static void show(Button button, boolean wanted) {
        button.setVisible(wanted);
        button.setManaged(wanted);
    }

    @FXML
    private void showMoved() {
        focusBack.run();
        moved.ifPresent(onShowMoved);
    }

    @FXML
    private void openFolder() {
        folder.ifPresent(path -> browser.open(path.toUri()));
    }

    @FXML
    private void closeNotice() {
        focusBack.run();
        close.run();
    }
}
