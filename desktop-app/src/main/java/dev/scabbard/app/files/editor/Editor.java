package dev.scabbard.app.files.editor;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.control.KeyActions;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The text editor in the place of the preview.
public final class Editor {

    private Optional<EditorViewModel> model = Optional.empty();
    private Optional<EditedArea> text = Optional.empty();

    @FXML
    private Region editor;

    @FXML
    private Label editorName;

    @FXML
    private Label editorChanged;

    @FXML
    private Button editorSave;

    @FXML
    private Button editorClose;

    @FXML
    private ProgressIndicator editorBusy;

    @FXML
    private Label editorNote;

    @FXML
    private FindBar editorFindController;

    @FXML
    private TextPlace editorTextPlace;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    Editor() {}

    @FXML
    private void initialize() {
        new KeyActions()
                .on(KeyCode.S, this::save, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.F3, this::findNext)
                .on(KeyCode.F3, this::findPrevious, KeyCombination.SHIFT_DOWN)
                .install(editor);
        editorChanged.managedProperty().bind(editorChanged.visibleProperty());
        editorBusy.managedProperty().bind(editorBusy.visibleProperty());
    }

    /// Connects the editor.
    public void offer(EditorViewModel offered) {
        model = Optional.of(offered);
        EditedArea area = new EditedArea(editorTextPlace, offered.busyProperty(), offered::typed);
        text = Optional.of(area);
        offered.attach(area::text, area::fill);
        offered.find().attach(area);
        editorFindController.offer(offered.find(), this::focus);
        editorSave.disableProperty().bind(offered.changedProperty().not().or(offered.busyProperty()));
        editorBusy.visibleProperty().bind(offered.busyProperty());
        editorChanged.visibleProperty().bind(offered.changedProperty());
    }

    /// Shows what is edited, until the subscription ends.
    public Subscription follow() {
        EditorViewModel shown = model.orElseThrow();
        return Subscription.combine(
                shown.editedProperty().subscribe(file -> editorName.setText(
                        file.map(edited -> DisplayText.neutralised(edited.file().name())).orElse(""))),
                shown.noteProperty().subscribe(note -> {
                    editorNote.setText(note.text());
                    editorNote.getStyleClass().removeAll("problem-text", "text-muted");
                    editorNote.getStyleClass().add(note.bad() ? "problem-text" : "text-muted");
                }));
    }

    /// The view leaves the screen for good: nothing of a text stays.
    public void drop() {
        model.ifPresent(shown -> {
            shown.attach(() -> "", content -> {});
            shown.find().close();
            shown.find().detach();
        });
        text.ifPresent(EditedArea::drop);
    }

    /// Puts the focus into the text.
    public void focus() {
        editorTextPlace.area().requestFocus();
    }

    /// Leads one step out: of finding, then of the editor.
    public void escape() {
        if (editorFindController.isOpen()) {
            editorFindController.close();
        } else {
            leave();
        }
    }

    /// Opens the bar to find something in the text.
    public void find() {
        editorFindController.open();
    }

    private void findNext() {
        findOr(editorFindController::next);
    }

    private void findPrevious() {
        findOr(editorFindController::previous);
    }

    private void findOr(Runnable step) {
        if (editorFindController.isOpen()) {
            step.run();
        } else {
            find();
        }
    }

    private void leave() {
        model.ifPresent(shown -> shown.leave(() -> {}));
    }

    @FXML
    private void save() {
        if (!editorSave.isDisabled()) {
            model.ifPresent(shown -> shown.save(() -> {}));
        }
    }

    @FXML
    private void close() {
        leave();
    }
}
