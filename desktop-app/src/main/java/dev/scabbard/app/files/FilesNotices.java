package dev.scabbard.app.files;

import dev.scabbard.app.ui.Browser;
import dev.scabbard.app.ui.KeyActions;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.Notice;
import dev.scabbard.core.problem.Argument;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;

/// What there is to tell about a vault, and the question what to do with names that are taken: two boxes above the
/// table, each only there while it has something to say.
public final class FilesNotices {

    private final Browser browser;
    private Runnable close = () -> {};
    private Runnable drop = () -> {};
    private Runnable focusBack = () -> {};
    private Optional<Conflict> asked = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private Optional<Runnable> retry = Optional.empty();

    @FXML
    private Notice filesNotice;

    @FXML
    private Button filesRetry;

    @FXML
    private Button filesOpenFolder;

    @FXML
    private Notice filesConflict;

    @FXML
    private Button filesKeepBoth;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FilesNotices(Browser browser) {
        this.browser = browser;
    }

    @FXML
    private void initialize() {
        new KeyActions().on(KeyCode.ESCAPE, this::dropConflict).install(filesConflict);
        new KeyActions().on(KeyCode.ESCAPE, this::closeNotice).install(filesNotice);
    }

    /// Shows what a session has to tell, until the subscription ends.
    ///
    /// @param back puts the focus where it belongs when a box goes
    Subscription follow(FilesSession session, FileTransfers transfers, Runnable back) {
        close = () -> session.notice().set(Optional.empty());
        drop = transfers::dropConflict;
        focusBack = back;
        return Subscription.combine(
                session.notice().subscribe(this::show), transfers.conflictProperty().subscribe(this::ask));
    }

    private void show(Optional<FilesNotice> notice) {
        filesNotice.setText(notice.map(FilesNotice::text).orElse(""));
        filesNotice.setKind(notice.filter(FilesNotice::bad).isPresent() ? Notice.Kind.DANGER : Notice.Kind.INFORMATION);
        folder = notice.flatMap(FilesNotice::folder);
        filesOpenFolder.setVisible(folder.isPresent());
        filesOpenFolder.setManaged(folder.isPresent());
        retry = notice.flatMap(FilesNotice::retry);
        filesRetry.setVisible(retry.isPresent());
        filesRetry.setManaged(retry.isPresent());
    }

    private void ask(Optional<Conflict> conflict) {
        asked = conflict;
        filesConflict.setText(conflict.map(FilesNotices::question).orElse(""));
        if (conflict.isPresent()) {
            filesKeepBoth.requestFocus();
        }
    }

    private static String question(Conflict conflict) {
        List<String> names = conflict.names();
        return names.size() == 1
                ? Messages.text("files.conflict.one", names.getFirst())
                : Messages.text(
                        "files.conflict.several", Argument.text(names.getFirst()), Argument.count(names.size() - 1));
    }

    @FXML
    private void retry() {
        focusBack.run();
        retry.ifPresent(Runnable::run);
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

    @FXML
    private void keepBoth() {
        answer(ConflictChoice.KEEP_BOTH);
    }

    @FXML
    private void replace() {
        answer(ConflictChoice.REPLACE);
    }

    @FXML
    private void skip() {
        answer(ConflictChoice.SKIP);
    }

    private void answer(ConflictChoice choice) {
        focusBack.run();
        asked.ifPresent(conflict -> conflict.answer().accept(choice));
    }

    @FXML
    private void dropConflict() {
        focusBack.run();
        drop.run();
    }
}
