package dev.scabbard.app.files.preview;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.StatePane;
import dev.scabbard.core.problem.Argument;
import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;

/// What stands in the preview in place of content: that there is no file, that it is on its way or waits to be asked
/// for, or why it is not shown.
public final class PreviewStates {

    private Runnable onFetch = () -> {};
    private Runnable onDownload = () -> {};

    @FXML
    private StackPane previewStatesRoot;

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

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    PreviewStates() {}

    /// What the buttons do.
    void offer(Runnable fetch, Runnable download) {
        onFetch = fetch;
        onDownload = download;
    }

    /// Shows a state; nothing when there is content.
    void show(PreviewState state) {
        clear();
        switch (state) {
            case PreviewState.NoFile none -> {
                previewNoFile.setText(none.several().isPresent()
                        ? Messages.text("files.preview.several", Argument.count(none.several().getAsInt()))
                        : Messages.text("files.preview.noFile.text"));
                previewNoFile.setVisible(true);
            }
            case PreviewState.Asking asking ->
                ask("files.preview.asking", asking.size(), "files.preview.show", onFetch);
            case PreviewState.TooLarge large ->
                ask("files.preview.tooLarge", large.size(), "files.download", onDownload);
            case PreviewState.Loading _ -> previewLoading.setVisible(true);
            case PreviewState.NotShown not -> showNotShown(not.text());
            case PreviewState.Failed failed -> {
                previewFailed.setText(failed.text());
                previewFailed.setVisible(true);
            }
            case PreviewState.Text _, PreviewState.Image _, PreviewState.Document _ -> {}
        }
    }

    /// Shows how it stands with a page of a document.
    ///
    /// @param covered whether another page is still on screen
    void show(PreviewPages.Page page, boolean covered) {
        clear();
        switch (page) {
            case PreviewPages.Page.Drawing _ -> previewLoading.setVisible(!covered);
            case PreviewPages.Page.NotDrawn not -> showNotShown(not.text());
            case PreviewPages.Page.Drawn _ -> {}
        }
    }

    private void showNotShown(String why) {
        previewNotShown.setText(why);
        previewNotShown.setVisible(true);
    }

    private void ask(String key, String size, String action, Runnable answer) {
        previewAsking.setTitle(Messages.text(key, size));
        previewAsking.setActionText(Messages.text(action));
        previewAsking.setOnAction(event -> answer.run());
        previewAsking.setVisible(true);
    }

    /// Shows nothing.
    void clear() {
        previewStatesRoot.getChildren().forEach(state -> state.setVisible(false));
    }

    @FXML
    private void fetch() {
        onFetch.run();
    }

    @FXML
    private void download() {
        onDownload.run();
    }
}
