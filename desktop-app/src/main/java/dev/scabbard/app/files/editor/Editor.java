package dev.scabbard.app.files.editor;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.KeyActions;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

/// The text editor in the place of the preview.
public final class Editor {

    private Optional<EditorViewModel> model = Optional.empty();
    private boolean filling;
    private final StyledTextModel.Listener typing = this::typed;

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
    private CodeArea editorText;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    Editor() {}

    @FXML
    private void initialize() {
        new KeyActions().on(KeyCode.S, this::save, KeyCombination.SHORTCUT_DOWN).install(editor);
        editorChanged.managedProperty().bind(editorChanged.visibleProperty());
        editorBusy.managedProperty().bind(editorBusy.visibleProperty());
    }

    /// Connects the editor.
    public void offer(EditorViewModel offered) {
        model = Optional.of(offered);
        offered.attach(this::text, this::fill);
        editorSave.disableProperty().bind(offered.changedProperty().not().or(offered.busyProperty()));
        editorText.editableProperty().bind(offered.busyProperty().not());
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
        if (editorText.getModel() != null) {
            editorText.getModel().removeListener(typing);
        }
        model.ifPresent(shown -> shown.attach(() -> "", text -> {}));
        TextAreas.drop(editorText);
    }

    /// Puts the focus into the text.
    public void focus() {
        editorText.requestFocus();
    }

    /// Closes the editor, after asking when something is not saved.
    public void leave() {
        model.ifPresent(shown -> shown.leave(() -> {}));
    }

    private String text() {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < editorText.getParagraphCount(); i++) {
            lines.add(editorText.getPlainText(i));
        }
        return lines.toString();
    }

    private void fill(String content) {
        filling = true;
        try {
            if (editorText.getModel() != null) {
                editorText.getModel().removeListener(typing);
            }
            // A new model: what could be undone belongs to the file that was there before.
            CodeTextModel fresh = new CodeTextModel();
            editorText.setModel(fresh);
            if (!content.isEmpty()) {
                editorText.setText(content);
            }
            fresh.clearUndoRedo();
            fresh.addListener(typing);
            editorText.select(TextPos.ZERO);
        } finally {
            filling = false;
        }
    }

    private void typed(ContentChange change) {
        if (!filling && change.isEdit()) {
            model.ifPresent(shown -> shown.changedProperty().set(true));
        }
    }

    @FXML
    private void save() {
        if (!editorSave.isDisabled()) {
            model.ifPresent(EditorViewModel::save);
        }
    }

    @FXML
    private void close() {
        leave();
    }
}
