package dev.scabbard.app.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.Themes;
import dev.scabbard.core.secret.SecretChars;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/// The field for words, by keyboard and mouse.
@SuppressWarnings("NullAway.Init") // start sets the fields
final class WordsInputTest extends ApplicationTest {

    private WordsInput input;
    private TextField next;

    @Override
    public void start(Stage stage) {
        input = new WordsInput();
        next = new TextField();
        Scene scene = new Scene(new VBox(input, next), 560, 320);
        scene.getStylesheets().add(Themes.stylesheet());
        stage.setScene(scene);
        stage.show();
        input.requestFocus();
    }

    @Override
    public void stop() {
        interact(input::clear);
    }

    private String content() {
        try (SecretChars secret = input.snapshot()) {
            return secret.apply(String::new);
        }
    }

    private List<String> buttons(String styleClass) {
        return lookup("." + styleClass).queryAllAs(Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    private String state() {
        return lookup(".word-count").queryAs(Label.class).getText();
    }

    @Test
    void blankEnterAndTabTakeTheWordThatIsMeant() {
        write("abandon").push(KeyCode.SPACE).write("abil").push(KeyCode.ENTER).write("able").push(KeyCode.TAB);
        assertEquals(List.of("1 abandon", "2 ability", "3 able"), buttons("entered-word"));
        assertEquals("3 of 24 words", state());
        push(KeyCode.TAB);
        assertTrue(next.isFocused());
    }

    @Test
    void whatAWordMayBecomeIsOfferedAndTakenByAClick() {
        write("ab");
        assertEquals(
                List.of("abandon", "ability", "able", "about", "above", "absent"), buttons("word-offer"));
        clickOn("above");
        assertEquals("above", content());
        assertEquals(List.of(), buttons("word-offer"));
    }

    @Test
    void whatIsNoWordIsMarkedAndStays() {
        write("abandonn").push(KeyCode.SPACE);
        assertEquals(List.of(), buttons("entered-word"));
        assertEquals("abandonn", content());
        assertTrue(lookup(".word-typing").query().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("danger")));
    }

    @Test
    void backspaceTakesTheLastWordBackAndAClickAnyOther() {
        write("abandon").push(KeyCode.SPACE).write("ability").push(KeyCode.SPACE);
        push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
        assertEquals("abandon abilit", content());
        push(KeyCode.SPACE);
        clickOn("1 abandon");
        assertEquals("abandon ability", content());
        assertEquals(List.of("1 ability"), buttons("entered-word"));
    }

    @Test
    void aPastedTextIsTakenApartAndItsWrongWordNamed() {
        interact(() -> {
            ClipboardContent text = new ClipboardContent();
            text.putString("1. abandon\n2. abilty\n3. able\n");
            Clipboard.getSystemClipboard().setContent(text);
        });
        push(KeyCode.SHORTCUT, KeyCode.V);
        assertEquals("abandon abilty able", content());
        assertEquals("Word 2 is not on the list of words. Click it to correct it.", state());
    }

    @Test
    void theLockLeavesNothing() {
        write("abandon").push(KeyCode.SPACE).write("abil");
        interact(WordsInput::clearAll);
        assertEquals("", content());
        assertEquals(List.of(), buttons("entered-word"));
    }
}
