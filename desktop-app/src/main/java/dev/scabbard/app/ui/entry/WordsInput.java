package dev.scabbard.app.ui.entry;

import atlantafx.base.theme.Styles;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.protocol.words.Bip39;
import dev.scabbard.core.secret.SecretChars;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A field for the 24 words of a key. Each word that was entered stands for itself, with its number; the next one is
/// typed between them, and the words it may become are offered below. Blank, Enter or Tab take the word that is meant;
/// Backspace, or a click on a word, takes it back; a text that is pasted is taken apart, and what is no word of the
/// list stays and is marked.
///
/// Whoever reads it takes a [#snapshot] and closes that.
public final class WordsInput extends VBox {

    private static final int OFFERED = 6;
    private static final Set<WordsInput> ALL = Collections.newSetFromMap(new WeakHashMap<>());
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination INSERT = new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHIFT_DOWN);

    private final EnteredWords words = new EnteredWords();
    private final FlowPane flow = new FlowPane();
    private final FlowPane offers = new FlowPane();
    private final Label count = new Label();
    private final TextField typing = new WordField();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");

    /// An empty field.
    public WordsInput() {
        getStyleClass().add("words-input");
        flow.getStyleClass().addAll("text-input", "words");
        offers.getStyleClass().add("word-offers");
        typing.getStyleClass().add("word-typing");
        count.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "word-count");
        getChildren().setAll(flow, offers, count);
        typing.textProperty().subscribe(this::typed);
        typing.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        typing.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().isBlank()) {
                event.consume();
            }
        });
        flow.setOnMouseClicked(event -> typing.requestFocus());
        accessibleHelpProperty().subscribe(typing::setAccessibleHelp);
        setAccessibleText("");
        ALL.add(this);
        show();
    }

    /// Forgets what is in every such field that still exists, on screen or not. For the lock.
    public static void clearAll() {
        List.copyOf(ALL).forEach(WordsInput::clear);
    }

    /// What was entered, parted by blanks; a copy, the caller's to close.
    public SecretChars snapshot() {
        return words.joined(typing.getText());
    }

    /// Forgets what was entered.
    public void clear() {
        words.clear();
        typing.clear();
        show();
    }

    /// Changes with every change of what was entered.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Where the next word is typed.
    @Override
    public void requestFocus() {
        typing.requestFocus();
    }

    /// How it is called, for assistive technology.
    public void setName(String name) {
        typing.setAccessibleText(name);
    }

    /// How it is called.
    public String getName() {
        return typing.getAccessibleText() == null ? "" : typing.getAccessibleText();
    }

    private void pressed(KeyEvent event) {
        boolean taken =
                switch (event.getCode()) {
                    case SPACE, COMMA -> entered() || true;
                    case ENTER -> !typing.getText().isEmpty() && entered();
                    case TAB -> !event.isShiftDown() && !typing.getText().isEmpty() && entered();
                    case BACK_SPACE -> typing.getText().isEmpty() && takenBack();
                    case LEFT -> typing.getText().isEmpty() && moved(false);
                    case RIGHT -> typing.getText().isEmpty() && moved(true);
                    default -> PASTE.match(event) || INSERT.match(event) ? pasted() : false;
                };
        if (taken) {
            event.consume();
        }
    }

    private boolean entered() {
        boolean known = words.enter(typing.getText());
        if (known) {
            typing.clear();
            show();
        }
        return known;
    }

    private boolean takenBack() {
        words.takeBack().ifPresent(word -> {
            show();
            retype(word);
        });
        return true;
    }

    private boolean moved(boolean forward) {
        words.move(forward);
        show();
        typing.requestFocus();
        return true;
    }

    private boolean pasted() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            words.paste(text);
            show();
            typing.requestFocus();
        }
        return true;
    }

    private void retype(String word) {
        typing.setText(word);
        typing.requestFocus();
        typing.end();
    }

    private void typed(String text) {
        List<String> possible = Bip39.completions(text);
        typing.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty() && possible.isEmpty());
        offers.getChildren().setAll(possible.stream().limit(OFFERED).map(this::offer).toList());
        offers.setVisible(!possible.isEmpty());
        revision.set(revision.get() + 1);
    }

    private Node offer(String word) {
        Button button = new Button(word);
        button.getStyleClass().addAll(Styles.SMALL, "word-offer");
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            words.enter(word);
            typing.clear();
            show();
            typing.requestFocus();
        });
        return button;
    }

    private void show() {
        boolean focused = typing.isFocused();
        List<Node> nodes = new ArrayList<>();
        words.before().forEach(word -> nodes.add(entered(word, nodes.size())));
        nodes.add(typing);
        words.after().forEach(word -> nodes.add(entered(word, nodes.size() - 1)));
        flow.getChildren().setAll(nodes);
        count.setText(state());
        if (focused) {
            typing.requestFocus();
        }
        revision.set(revision.get() + 1);
    }

    private Node entered(String word, int index) {
        Button button = new Button((index + 1) + " " + word);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "entered-word");
        button.setFocusTraversable(false);
        button.setAccessibleText(Messages.text("ui.words.takeOut", Argument.count(index + 1), Argument.text(word)));
        button.pseudoClassStateChanged(Styles.STATE_DANGER, EnteredWords.listed(word).isEmpty());
        button.setOnAction(event -> {
            String out = words.takeOut(index);
            show();
            retype(out);
        });
        return button;
    }

    private String state() {
        return words.firstUnknown()
                .map(number -> Messages.text("ui.words.unknown", Argument.count(number)))
                .orElseGet(() -> Messages.text(
                        "ui.words.count", Argument.count(words.count()), Argument.count(Bip39.WORDS)));
    }

    /// Takes what is pasted from a menu apart as well.
    private final class WordField extends TextField {

        @Override
        public void paste() {
            pasted();
        }
    }
}
