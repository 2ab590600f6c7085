package dev.scabbard.app.ui.dialog;

import atlantafx.base.theme.Styles;
import dev.scabbard.app.ui.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Dialogs as cards over the content of the main window. While one is there, the content below is disabled; afterwards
/// the focus returns to where it was. One dialog lies over the other when several are open.
@Singleton
public final class DialogLayer implements Dialogs {

    private final Deque<Card> cards = new ArrayDeque<>();
    private Optional<StackPane> layer = Optional.empty();
    private Optional<Node> content = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();

    @Inject
    public DialogLayer() {}

    /// Says where dialogs appear.
    ///
    /// @param layer lies over the whole window and stays invisible without a dialog
    /// @param content what lies below it
    public void attach(StackPane layer, Node content) {
        this.layer = Optional.of(layer);
        this.content = Optional.of(content);
        layer.getStyleClass().add("dialog-layer");
        layer.setVisible(false);
    }

    @Override
    public void confirm(Question question, Runnable onConfirmed) {
        confirm(new Card(question.title(), wrapped(question.text())), question, onConfirmed);
    }

    @Override
    public void confirm(Question question, ObservableValue<String> detail, Runnable onConfirmed, Runnable onEnd) {
        Label found = wrapped("");
        found.setId("dialogDetail");
        Subscription showing = detail.subscribe(found::setText);
        Card card = new Card(question.title(), new VBox(8, wrapped(question.text()), found));
        card.onClose = Subscription.combine(showing, onEnd::run);
        confirm(card, question, onConfirmed);
    }

    private static void confirm(Card card, Question question, Runnable onConfirmed) {
        Button cancel = card.button("dialogCancel", question.refusal(), () -> {});
        Button action = card.button("dialogAction", question.action(), onConfirmed);
        cancel.setCancelButton(true);
        action.getStyleClass().add(question.dangerous() ? Styles.DANGER : Styles.ACCENT);
        action.setDefaultButton(!question.dangerous());
        card.open(question.dangerous() ? cancel : action);
    }

    @Override
    public void ask(TextQuestion question, Consumer<String> onAnswer) {
        TextField field = new TextField(question.initial());
        field.setId("dialogText");
        Label label = new Label(question.label());
        label.setLabelFor(field);
        Label complaint = new Label();
        complaint.setId("dialogComplaint");
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        Card card = new Card(question.title(), new VBox(4, label, field, complaint));
        Button cancel = card.button("dialogCancel", Messages.text("ui.cancel"), () -> {});
        cancel.setCancelButton(true);
        Button action = card.button("dialogAction", question.action(), () -> onAnswer.accept(field.getText()));
        action.getStyleClass().add(Styles.ACCENT);
        action.setDefaultButton(true);
        field.textProperty().subscribe(typed -> {
            Optional<String> wrong = question.complaint().apply(typed);
            // An empty field needs no words: the button that cannot be pressed says enough.
            complaint.setText(typed.isEmpty() ? "" : wrong.orElse(""));
            action.setDisable(wrong.isPresent());
        });
        card.open(field);
        int dot = question.initial().lastIndexOf('.');
        field.selectRange(0, dot > 0 ? dot : question.initial().length());
    }

    @Override
    public <T> void choose(Choice<T> choice, Consumer<Picked<T>> onPicked) {
        CheckBox tick = new CheckBox(choice.tick().orElse(""));
        tick.setId("dialogTick");
        VBox body = new VBox(8, wrapped(choice.text()));
        if (!choice.lines().isEmpty()) {
            body.getChildren().add(new DialogLines(choice.lines()));
        }
        if (choice.tick().isPresent()) {
            body.getChildren().add(tick);
        }
        Card card = new Card(choice.title(), body);
        card.button("dialogCancel", Messages.text("ui.cancel"), () -> {}).setCancelButton(true);
        List<Button> buttons = choice.options().stream()
                .map(option -> card.button(
                        option.id(),
                        option.text(),
                        () -> onPicked.accept(new Picked<>(option.value(), tick.isSelected()))))
                .toList();
        Button safest = buttons.getFirst();
        safest.getStyleClass().add(Styles.ACCENT);
        safest.setDefaultButton(true);
        card.open(safest);
    }

    private static Label wrapped(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    @Override
    public void say(String title, String text) {
        show(title, wrapped(text));
    }

    /// Shows something larger, with a close button; for views.
    ///
    /// @return takes it off the screen
    public Subscription show(String title, Node body) {
        Card card = new Card(title, body);
        Button close = card.button("dialogClose", Messages.text("ui.close"), () -> {});
        close.setCancelButton(true);
        close.setDefaultButton(true);
        card.open(close);
        return card::close;
    }

    /// Shows something larger in which the user makes up their mind, with *Cancel* beside the button of the decision.
    ///
    /// @param first gets the focus
    /// @return takes it off the screen, with nothing decided
    public Subscription show(String title, Node body, Node first, Decision decision) {
        Card card = new Card(title, body);
        card.button("dialogCancel", Messages.text("ui.cancel"), () -> {}).setCancelButton(true);
        Button action = card.button("dialogAction", decision.action(), () -> {});
        action.setOnAction(event -> {
            decision.onAction().run(); // as long as the body still knows what was chosen
            card.close();
        });
        action.getStyleClass().add(Styles.ACCENT);
        action.setDefaultButton(true);
        Subscription following = decision.possible().subscribe(possible -> action.setDisable(!possible));
        card.onClose = following;
        card.open(first);
        return card::close;
    }

    /// What a larger dialog is there for.
    ///
    /// @param action the button's words, named for what it does
    /// @param possible whether it can be done now
    /// @param onAction does it, before the dialog goes
    public record Decision(String action, ObservableValue<Boolean> possible, Runnable onAction) {}

    @Override
    public void closeAll() {
        while (!cards.isEmpty()) {
            cards.peek().close();
        }
        focusBefore = Optional.empty();
        // Menus, popovers and tooltips are windows of their own and may show names.
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }

    /// Whether a dialog is on screen.
    public boolean isOpen() {
        return !cards.isEmpty();
    }

    /// One dialog.
    private final class Card extends VBox {

        private final HBox buttons = new HBox(8);
        private Subscription onClose = Subscription.EMPTY;
        private Optional<Node> focusWithin = Optional.empty();

        Card(String title, Node body) {
            Label heading = new Label(title);
            heading.setId("dialogTitle");
            heading.setWrapText(true);
            heading.getStyleClass().add(Styles.TITLE_4);
            body.getStyleClass().add("dialog-body");
            buttons.setAlignment(Pos.CENTER_RIGHT);
            getChildren().addAll(heading, body, buttons);
            getStyleClass().add("dialog-card");
            setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            setAccessibleRole(AccessibleRole.DIALOG);
            setAccessibleText(title);
            addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    event.consume();
                    close();
                }
            });
        }

        Button button(String id, String text, Runnable action) {
            Button button = new Button(text);
            button.setId(id);
            button.setOnAction(event -> {
                close();
                action.run();
            });
            buttons.getChildren().add(button);
            return button;
        }

        void open(Node first) {
            StackPane host = layer.orElseThrow(() -> new IllegalStateException("no window for dialogs"));
            if (cards.isEmpty()) {
                focusBefore = Optional.ofNullable(host.getScene()).map(scene -> scene.getFocusOwner());
            } else {
                cards.peek().stepBack(host.getScene().getFocusOwner());
            }
            cards.push(this);
            host.getChildren().add(this);
            host.setVisible(true);
            content.ifPresent(below -> below.setDisable(true));
            first.requestFocus();
        }

        void close() {
            if (!cards.remove(this)) {
                return;
            }
            onClose.unsubscribe();
            layer.ifPresent(host -> {
                host.getChildren().remove(this);
                host.setVisible(!cards.isEmpty());
            });
            if (cards.isEmpty()) {
                content.ifPresent(below -> below.setDisable(false));
                Optional<Node> before = focusBefore;
                Platform.runLater(() -> before.filter(node -> cards.isEmpty() && node.getScene() != null)
                        .ifPresent(Node::requestFocus));
            } else {
                cards.peek().comeForward();
            }
        }

        /// Another dialog lies over this one.
        private void stepBack(@Nullable Node focused) {
            focusWithin = Optional.ofNullable(focused);
            setDisable(true);
        }

        private void comeForward() {
            setDisable(false);
            Optional<Node> within = focusWithin;
            Platform.runLater(() -> within.filter(node -> cards.peek() == this && node.getScene() != null)
                    .ifPresent(Node::requestFocus));
        }
    }
}
