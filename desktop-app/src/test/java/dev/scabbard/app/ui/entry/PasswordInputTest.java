package dev.scabbard.app.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.Themes;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

@SuppressWarnings("NullAway.Init") // start sets the fields
final class PasswordInputTest extends ApplicationTest {

    private final AtomicInteger entered = new AtomicInteger();
    private PasswordInput input;
    private TextField next;

    @Override
    public void start(Stage stage) {
        input = new PasswordInput();
        input.setPromptText("Password");
        input.setOnAction(event -> entered.incrementAndGet());
        next = new TextField();
        Scene scene = new Scene(new VBox(input, next), 400, 200);
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

    private String shown() {
        return lookup(".bullets").queryAs(Text.class).getText();
    }

    @Test
    void typingShowsABulletForEachCharacter() {
        clickOn(input).write("Gral 42!");
        assertEquals("Gral 42!", content());
        assertEquals("●".repeat(8), shown());
        assertEquals(8, input.lengthProperty().get());
    }

    @Test
    void charactersOutsideOfTheBasicPlaneAreOneBulletEach() {
        interact(() -> {
            try (SecretChars secret = SecretChars.copyOf("a😀é".toCharArray())) {
                input.fill(secret);
            }
        });
        assertEquals("●●●", shown());
        push(KeyCode.LEFT).push(KeyCode.BACK_SPACE);
        assertEquals("aé", content());
    }

    @Test
    void caretAndSelectionFollowTheKeys() {
        write("abcdef");
        push(KeyCode.HOME).push(KeyCode.DELETE);
        assertEquals("bcdef", content());
        push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT).write("X");
        assertEquals("Xdef", content());
        push(KeyCode.END).push(KeyCode.BACK_SPACE).push(KeyCode.LEFT).write("-");
        assertEquals("Xd-e", content());
        push(KeyCode.SHIFT, KeyCode.HOME).push(KeyCode.BACK_SPACE);
        assertEquals("e", content());
        push(KeyCode.SHORTCUT, KeyCode.A).write("new");
        assertEquals("new", content());
    }

    @Test
    void controlBackspaceDeletesAllBeforeTheCaretWhereverWordsEnd() {
        write("two words");
        push(KeyCode.LEFT).push(KeyCode.SHORTCUT, KeyCode.BACK_SPACE);
        assertEquals("s", content());
        push(KeyCode.SHORTCUT, KeyCode.DELETE);
        assertEquals("", content());
    }

    @Test
    void pasteReplacesTheSelectionWithoutLineEnds() {
        write("old");
        interact(() -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putString("pasted\r\n");
            Clipboard.getSystemClipboard().setContent(copied);
        });
        push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.SHORTCUT, KeyCode.V);
        assertEquals("pasted", content());
    }

    @Test
    void nothingCanBeCopiedOrCut() {
        interact(() -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putString("before");
            Clipboard.getSystemClipboard().setContent(copied);
        });
        write("secret");
        push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.SHORTCUT, KeyCode.C);
        push(KeyCode.SHORTCUT, KeyCode.X);
        interact(() -> assertEquals("before", Clipboard.getSystemClipboard().getString()));
        assertEquals("secret", content());
    }

    @Test
    void enterActsAndTabGoesOn() {
        write("x").push(KeyCode.ENTER);
        assertEquals(1, entered.get());
        push(KeyCode.TAB);
        assertTrue(next.isFocused());
    }

    @Test
    void inputMethodsCommitAndCompose() {
        interact(() -> input.fireEvent(new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                List.of(new InputMethodTextRun("かな", InputMethodHighlight.UNSELECTED_RAW)),
                "",
                0)));
        assertEquals("", content());
        assertEquals("●●", shown());
        interact(() -> input.fireEvent(
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), "仮名", 0)));
        assertEquals("仮名", content());
        assertEquals("●●", shown());
        assertEquals("", input.getInputMethodRequests().getSelectedText());
    }

    @Test
    void promptIsShownWhileEmptyOnly() {
        assertTrue(lookup(".prompt").query().isVisible());
        write("x");
        assertFalse(lookup(".prompt").query().isVisible());
    }

    @Test
    void mouseSetsTheCaretAndADoubleClickSelectsAll() {
        write("abc");
        doubleClickOn(input).write("z");
        assertEquals("z", content());
    }

    @Test
    void assistiveTechnologyIsToldThatItIsAPasswordAndNotWhatItIs() {
        write("secret");
        interact(() -> {
            assertEquals(AccessibleRole.PASSWORD_FIELD, input.getAccessibleRole());
            assertNull(input.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        });
    }

    @Test
    void shakingSelectsEverythingAndKeepsIt() {
        write("wrong");
        interact(() -> input.shake());
        write("right");
        assertEquals("right", content());
    }

    @Test
    void clearingAllEmptiesFieldsOffScreenToo() {
        write("secret");
        PasswordInput offScreen = new PasswordInput();
        interact(() -> {
            try (SecretChars secret = SecretChars.copyOf("other".toCharArray())) {
                offScreen.fill(secret);
            }
            PasswordInput.clearAll();
        });
        assertTrue(input.isEmpty());
        assertTrue(offScreen.isEmpty());
        assertEquals("", shown());
    }

    @Test
    void whatIsTypedIsInTheHeapOnceAndGoneWhenTheFieldIsEmptied(@TempDir Path folder) throws IOException {
        char[] inverted = inverted();
        clickOn(input);
        for (char one : inverted) {
            write((char) ~one);
        }
        assertEquals(inverted.length, input.lengthProperty().get());
        assertEquals(1, HeapPieces.of(folder, inverted));
        interact(input::clear);
        assertEquals(0, HeapPieces.of(folder, inverted));
    }

    /// Two dozen letters, inverted: what the test holds must not be found.
    private static char[] inverted() {
        char[] inverted = new char[24];
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (char) ~('a' + random.nextInt(26));
        }
        return inverted;
    }
}
