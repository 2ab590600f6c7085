package dev.scabbard.app.secrets;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.time.Countdown;
import dev.scabbard.app.ui.view.Browser;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The selected record: title, content with its links, and the secret behind bullets until it is revealed. Accessible
/// texts never hold the secret.
public final class SecretDetail {

    private final Browser browser;

    @FXML
    private Label secretTitle;

    @FXML
    private TextFlow secretContent;

    @FXML
    private Label secretMask;

    @FXML
    private SecretText secretShown;

    @FXML
    private ProgressIndicator secretFetching;

    @FXML
    private Button secretReveal;

    @FXML
    private Button secretCopy;

    @FXML
    private Region secretHideCountdown;

    @FXML
    private Label secretHideText;

    @FXML
    private ProgressBar secretHideBar;

    @FXML
    private Region secretClipboardCountdown;

    @FXML
    private Label secretClipboardText;

    @FXML
    private ProgressBar secretClipboardBar;

    @FXML
    private VBox secretProblem;

    @FXML
    private Label secretProblemText;

    @FXML
    private Button secretProblemAction;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    SecretDetail(Browser browser) {
        this.browser = browser;
    }

    /// Follows a view model for as long as the view lives.
    void bind(SecretViewModel model, Runnable unlockAgain) {
        secretReveal.setOnAction(event -> model.toggleReveal());
        secretCopy.setOnAction(event -> model.copy());
        follow(model.countdown(), "secrets.hidesIn", secretHideText, secretHideBar);
        secretHideCountdown.visibleProperty().bind(model.countdown().runningProperty());
        follow(model.clipboardCountdown(), "secrets.leavesClipboardIn", secretClipboardText, secretClipboardBar);
        secretClipboardCountdown.visibleProperty().bind(model.copiedProperty());
        secretHideCountdown.managedProperty().bind(secretHideCountdown.visibleProperty());
        secretClipboardCountdown.managedProperty().bind(secretClipboardCountdown.visibleProperty());
        model.selectedProperty().subscribe(this::show);
        model.stateProperty().subscribe(state -> show(state, model, unlockAgain));
    }

    private static void follow(Countdown countdown, String key, Label text, ProgressBar bar) {
        text.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.text(key, Long.toString(countdown.secondsLeftProperty().get())),
                countdown.secondsLeftProperty()));
        bar.progressProperty().bind(countdown.shareLeftProperty());
    }

    private void show(Optional<SecretRow> row) {
        secretTitle.setText(row.map(SecretRow::title).orElse(""));
        secretContent.getChildren().clear();
        row.ifPresent(found -> ContentParts.of(found.source().content()).forEach(this::add));
    }

    private void add(ContentParts.Part part) {
        switch (part) {
            case ContentParts.Part.Plain plain -> secretContent.getChildren().add(text(lines(plain.text())));
            case ContentParts.Part.Link link -> {
                Hyperlink hyperlink = new Hyperlink(DisplayText.neutralised(link.text()));
                hyperlink.setAccessibleText(Messages.text("secrets.openLink", link.text()));
                hyperlink.setOnAction(event -> browser.open(link.target()));
                secretContent.getChildren().add(hyperlink);
            }
        }
    }

    private static Text text(String content) {
        Text text = new Text(content);
        text.getStyleClass().add("text");
        return text;
    }

    /// Neutralises every line by itself: the ends of lines may stay.
    private static String lines(String content) {
        StringBuilder shown = new StringBuilder(content.length());
        for (String line : content.split("(?<=\n)", -1)) {
            boolean ended = line.endsWith("\n");
            String bare = ended ? line.substring(0, line.length() - (line.endsWith("\r\n") ? 2 : 1)) : line;
            shown.append(DisplayText.neutralised(bare.replace("\t", "    ")));
            if (ended) {
                shown.append('\n');
            }
        }
        return shown.toString();
    }

    private void show(SecretState state, SecretViewModel model, Runnable unlockAgain) {
        secretShown.clear();
        boolean revealed = state instanceof SecretState.Revealed;
        boolean bullets = state instanceof SecretState.Masked || state instanceof SecretState.Failed;
        visible(secretMask, bullets || state instanceof SecretState.NoSecret);
        visible(secretShown, revealed);
        visible(secretFetching, state instanceof SecretState.Fetching);
        visible(secretProblem, state instanceof SecretState.Failed);
        secretMask.setText(Messages.text(state instanceof SecretState.NoSecret ? "secrets.none" : "secrets.mask"));
        secretMask.setAccessibleText(
                Messages.text(state instanceof SecretState.NoSecret ? "secrets.none" : "secrets.masked"));
        secretReveal.setText(Messages.text(revealed ? "secrets.hide" : "secrets.reveal"));
        if (state instanceof SecretState.Revealed shown) {
            secretShown.show(shown.secret());
        }
        if (state instanceof SecretState.Failed failed) {
            secretProblemText.setText(failed.text());
            secretProblemAction.setText(Messages.text(failed.unlockAgain() ? "secrets.unlockAgain" : "secrets.retry"));
            secretProblemAction.setOnAction(event -> {
                if (failed.unlockAgain()) {
                    unlockAgain.run();
                } else {
                    model.retry();
                }
            });
        }
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
