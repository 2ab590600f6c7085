package dev.scabbard.app.files.preview;

import dev.scabbard.app.files.content.ImageHeader;
import dev.scabbard.app.files.editor.Editor;
import dev.scabbard.app.files.editor.TextAreas;
import dev.scabbard.app.ui.KeyActions;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.StatePane;
import dev.scabbard.core.problem.Argument;
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
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;

/// The pane beside the folder with what is in the selected file.
public final class Preview {

    private Optional<PreviewViewModel> model = Optional.empty();
    private Runnable download = () -> {};
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
    private CodeArea previewText;

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
    private StatePane previewLoading;

    @FXML
    private StatePane previewNoFile;

    @FXML
    private StatePane previewAsking;

    @FXML
    private StatePane previewNotShown;

    @FXML
    private StatePane previewFailed;

    @FXML
    private Region previewEditor;

    @FXML
    private Editor previewEditorController;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    Preview() {}

    @FXML
    private void initialize() {
        for (Node part : new Node[] {previewHead, previewNote, previewTurning, previewEdit, previewEditor}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        new KeyActions()
                .on(KeyCode.PAGE_UP, () -> turn(-1))
                .on(KeyCode.PAGE_DOWN, () -> turn(1))
                .on(KeyCode.HOME, () -> model.ifPresent(shown -> shown.pages().first()))
                .on(KeyCode.END, () -> model.ifPresent(shown -> shown.pages().last()))
                .install(previewPicture);
        new KeyActions()
                .on(KeyCode.PAGE_UP, () -> turn(-1))
                .on(KeyCode.PAGE_DOWN, () -> turn(1))
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
        download = toDownload;
        leave = toLeave;
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
        TextAreas.drop(previewText);
    }

    /// Puts the focus where reading goes on.
    public void focus() {
        if (previewEditor.isVisible()) {
            previewEditorController.focus();
        } else if (previewText.isVisible()) {
            previewText.requestFocus();
        } else if (previewPicture.isVisible()) {
            previewPicture.requestFocus();
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

    private boolean hasFocus() {
        for (Node at = preview.getScene() == null ? null : preview.getScene().getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at == preview) {
                return true;
            }
        }
        return false;
    }

    private void show(PreviewState state) {
        clear();
        switch (state) {
            case PreviewState.NoFile none -> {
                previewNoFile.setText(none.several().isPresent()
                        ? Messages.text("files.preview.several", Argument.count(none.several().getAsInt()))
                        : Messages.text("files.preview.noFile.text"));
                previewNoFile.setVisible(true);
            }
            case PreviewState.Asking asking -> ask("files.preview.asking", asking.size(), "files.preview.show", this::fetch);
            case PreviewState.TooLarge large -> ask("files.preview.tooLarge", large.size(), "files.download", this::download);
            case PreviewState.Loading _ -> previewLoading.setVisible(true);
            case PreviewState.Text text -> showText(text);
            case PreviewState.Image image -> showImage(image);
            case PreviewState.Document _ -> previewTurning.setVisible(true);
            case PreviewState.NotShown not -> {
                previewNotShown.setText(not.text());
                previewNotShown.setVisible(true);
            }
            case PreviewState.Failed failed -> {
                previewFailed.setText(failed.text());
                previewFailed.setVisible(true);
            }
        }
    }

    private void ask(String key, long size, String action, Runnable answer) {
        previewAsking.setTitle(Messages.text(key, Argument.size(size)));
        previewAsking.setActionText(Messages.text(action));
        previewAsking.setOnAction(event -> answer.run());
        previewAsking.setVisible(true);
    }

    private void showText(PreviewState.Text text) {
        previewText.setModel(new CodeTextModel(new ShownLines(text.text())));
        previewText.setVisible(true);
        previewEdit.setVisible(text.editable());
        StringBuilder note = new StringBuilder(text.text().encoding().isGuess()
                ? Messages.text("files.preview.guessed", text.text().encoding().label())
                : text.text().encoding().label());
        if (text.cut()) {
            note.append(" · ").append(Messages.text(
                    "files.preview.cut", Argument.size(PreviewLoader.TEXT), Argument.size(text.size())));
        }
        if (text.text().inPieces()) {
            note.append(" · ").append(Messages.text("files.preview.pieces"));
        }
        note(note.toString());
    }

    private void showImage(PreviewState.Image image) {
        ImageHeader original = image.original();
        String description = Messages.text(
                "files.preview.picture", image.kind(), Integer.toString(original.width()), Integer.toString(original.height()));
        previewPicture.show(image.picture(), description);
        previewPicture.setVisible(true);
        note(description);
    }

    private void showPage(PreviewPages.Page page) {
        PreviewPages pages = model.orElseThrow().pages();
        if (pages.count() == 0) {
            return;
        }
        int number = pages.numberProperty().get();
        String where = Messages.text("files.preview.page", Argument.count(number), Argument.count(pages.count()));
        previewPage.setText(where);
        previewBefore.setDisable(number <= 1);
        previewNext.setDisable(number >= pages.count());
        previewLoading.setVisible(page instanceof PreviewPages.Page.Drawing && !previewPicture.isFilled());
        previewNotShown.setVisible(page instanceof PreviewPages.Page.NotDrawn);
        switch (page) {
            case PreviewPages.Page.Drawing _ -> previewPicture.clear();
            case PreviewPages.Page.Drawn drawn -> {
                previewPicture.show(drawn.picture(), where);
                previewPicture.setVisible(true);
            }
            case PreviewPages.Page.NotDrawn not -> {
                previewPicture.clear();
                previewNotShown.setText(not.text());
            }
        }
    }

    private void note(String text) {
        previewNote.setText(text);
        previewNote.setVisible(!text.isEmpty());
    }

    private void clear() {
        for (Node part : new Node[] {
            previewText, previewPicture, previewTurning, previewEdit, previewLoading, previewNoFile, previewAsking,
            previewNotShown, previewFailed
        }) {
            part.setVisible(false);
        }
        note("");
        previewPage.setText("");
        previewText.setModel(new CodeTextModel());
        previewPicture.clear();
    }

    private void turn(int by) {
        model.ifPresent(shown -> shown.pages().turn(by));
    }

    private void escape() {
        if (previewEditor.isVisible()) {
            previewEditorController.leave();
        } else {
            leave.run();
        }
    }

    @FXML
    private void edit() {
        model.ifPresent(PreviewViewModel::edit);
    }

    @FXML
    private void fetch() {
        model.ifPresent(PreviewViewModel::fetch);
    }

    @FXML
    private void download() {
        download.run();
    }

    @FXML
    private void before() {
        turn(-1);
    }

    @FXML
    private void next() {
        turn(1);
    }
}
