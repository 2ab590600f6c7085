package dev.scabbard.app.files.preview;

import dev.scabbard.app.files.editor.Editor;
import dev.scabbard.app.files.editor.TextPlace;
import dev.scabbard.app.ui.control.KeyActions;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;

/// The pane beside the folder with what is in the selected file.
public final class Preview {

    private Optional<PreviewViewModel> model = Optional.empty();
    private Runnable leave = () -> {};

    @FXML
    private Region preview;

    @FXML
    private Region previewHead;

    @FXML
    private Label previewName;

    @FXML
    private Label previewNote;

    @FXML
    private Button previewEdit;

    @FXML
    private TextPlace previewTextPlace;

    @FXML
    private FittedPicture previewPicture;

    @FXML
    private Region previewTurning;

    @FXML
    private Label previewPage;

    @FXML
    private Button previewBefore;

    @FXML
    private Button previewNext;

    @FXML
    private PreviewStates previewStatesController;

    @FXML
    private Region previewEditor;

    @FXML
    private Editor previewEditorController;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    Preview() {}

    @FXML
    private void initialize() {
        previewTextPlace.setOnMade(area -> area.setEditable(false));
        for (Node part : new Node[] {previewHead, previewNote, previewTurning, previewEdit, previewEditor}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        new KeyActions()
                .on(KeyCode.PAGE_UP, this::before)
                .on(KeyCode.PAGE_DOWN, this::next)
                .on(KeyCode.HOME, () -> model.ifPresent(shown -> shown.pages().first()))
                .on(KeyCode.END, () -> model.ifPresent(shown -> shown.pages().last()))
                .install(previewPicture);
        new KeyActions()
                .on(KeyCode.PAGE_UP, this::before)
                .on(KeyCode.PAGE_DOWN, this::next)
                .install(previewTurning);
        new KeyActions()
                .on(KeyCode.ESCAPE, this::escape)
                .on(KeyCode.F4, this::edit)
                .on(KeyCode.E, this::edit, KeyCombination.SHORTCUT_DOWN)
                .install(preview);
    }

    /// Connects the pane.
    ///
    /// @param toDownload what *Download* does
    /// @param toLeave where the focus goes with Esc
    public void offer(PreviewViewModel offered, Runnable toDownload, Runnable toLeave) {
        model = Optional.of(offered);
        leave = toLeave;
        previewStatesController.offer(offered::fetch, toDownload);
        previewEditorController.offer(offered.editor());
    }

    /// Shows what there is, until the subscription ends; then nothing of it stays in the pane.
    public Subscription follow() {
        PreviewViewModel shown = model.orElseThrow();
        return Subscription.combine(
                shown.titleProperty().subscribe(previewName::setText),
                shown.stateProperty().subscribe(this::show),
                shown.pages().pageProperty().subscribe(this::showPage),
                shown.editor().openProperty().subscribe(this::showEditor),
                previewEditorController.follow(),
                this::clear);
    }

    /// The view leaves the screen for good: nothing of a text stays.
    public void drop() {
        previewEditorController.drop();
        previewTextPlace.drop();
    }

    /// Puts the focus where reading goes on: on the content, or on the pane as long as there is none.
    public void focus() {
        if (previewEditor.isVisible()) {
            previewEditorController.focus();
        } else if (previewTextPlace.isVisible()) {
            previewTextPlace.area().requestFocus();
        } else if (previewPicture.isVisible()) {
            previewPicture.requestFocus();
        } else {
            preview.requestFocus();
        }
    }

    private void showEditor(boolean open) {
        boolean had = hasFocus();
        previewEditor.setVisible(open);
        previewHead.setVisible(!open);
        if (open) {
            previewEditorController.focus();
        } else if (had) {
            leave.run();
        }
    }

    /// Opens the bar to find something in the text that is edited, if the focus is there.
    ///
    /// @return whether it is
    public boolean find() {
        boolean editing = previewEditor.isVisible() && hasFocus();
        if (editing) {
            previewEditorController.find();
        }
        return editing;
    }

    private boolean hasFocus() {
        Node at = preview.getScene() == null ? null : preview.getScene().getFocusOwner();
        while (at != null && at != preview) {
            at = at.getParent();
        }
        return at == preview;
    }

    private void show(PreviewState state) {
        boolean had = hasFocus();
        clear();
        previewStatesController.show(state);
        switch (state) {
            case PreviewState.Text text -> showText(text);
            case PreviewState.Image image -> showImage(image);
            case PreviewState.Document _ -> previewTurning.setVisible(true);
            default -> {
                // The states beside the content say the rest.
            }
        }
        if (had) {
            focus();
        }
    }

    private void showText(PreviewState.Text text) {
        previewTextPlace.area().setModel(new CodeTextModel(new ShownLines(text.text())));
        previewTextPlace.setVisible(true);
        previewEdit.setVisible(text.editable());
        note(PreviewWords.about(text));
    }

    private void showImage(PreviewState.Image image) {
        String description = PreviewWords.about(image);
        previewPicture.show(image.picture(), description);
        previewPicture.setVisible(true);
        note(description);
    }

    private void showPage(PreviewPages.Page page) {
        PreviewPages pages = model.orElseThrow().pages();
        if (pages.count() == 0) {
            return;
        }
        String where = PreviewWords.about(pages);
        previewPage.setText(where);
        previewBefore.setDisable(pages.isFirst());
        previewNext.setDisable(pages.isLast());
        previewStatesController.show(page, previewPicture.isFilled());
        switch (page) {
            case PreviewPages.Page.Drawing _, PreviewPages.Page.NotDrawn _ -> previewPicture.clear();
            case PreviewPages.Page.Drawn drawn -> {
                previewPicture.show(drawn.picture(), where);
                previewPicture.setVisible(true);
            }
        }
    }

    private void note(String text) {
        previewNote.setText(text);
        previewNote.setVisible(!text.isEmpty());
    }

    private void clear() {
        for (Node part : new Node[] {previewTextPlace, previewPicture, previewTurning, previewEdit}) {
            part.setVisible(false);
        }
        note("");
        previewPage.setText("");
        previewStatesController.clear();
        previewTextPlace.clear();
        previewPicture.clear();
    }

    private void escape() {
        if (previewEditor.isVisible()) {
            previewEditorController.escape();
        } else {
            leave.run();
        }
    }

    @FXML
    private void edit() {
        model.ifPresent(PreviewViewModel::edit);
    }

    @FXML
    private void before() {
        model.ifPresent(shown -> shown.pages().turn(-1));
    }

    @FXML
    private void next() {
        model.ifPresent(shown -> shown.pages().turn(1));
    }
}
