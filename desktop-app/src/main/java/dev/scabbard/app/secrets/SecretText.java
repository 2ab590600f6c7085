package dev.scabbard.app.secrets;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.core.secret.SecretChars;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// Draws a secret from its character buffer, a text node for each character, so that no `String` and no text layout
/// ever holds it whole; and so that a bidirectional character in it cannot reorder what is read. Lines wrap at any
/// character.
///
/// JavaFX keeps a `String` of each single character while it is shown. Very long secrets are drawn in pieces of 32
/// characters.
public final class SecretText extends VBox {

    private static final int MOST_SINGLE_CHARACTERS = 1024;
    private static final int PIECE = 32;

    /// Shows nothing.
    public SecretText() {
        getStyleClass().add("secret-text");
    }

    /// Draws a secret in place of what was drawn.
    ///
    /// @param secret only read; stays the caller's
    void show(SecretChars secret) {
        clear();
        secret.use(this::draw);
    }

    /// Takes the secret off the screen.
    void clear() {
        for (Node line : getChildren()) {
            if (line instanceof FlowPane flow) {
                flow.getChildren().clear();
            }
        }
        getChildren().clear();
    }

    private void draw(char[] chars) {
        int atLeast = chars.length <= MOST_SINGLE_CHARACTERS ? 1 : PIECE;
        FlowPane line = newLine();
        for (int[] piece : pieces(chars, atLeast)) {
            String shown = new String(chars, piece[0], piece[1] - piece[0]);
            if (isLineEnd(shown)) {
                line = newLine();
            } else {
                Text glyph = new Text(DisplayText.neutralised(shown));
                glyph.getStyleClass().add("text");
                line.getChildren().add(glyph);
            }
        }
    }

    private FlowPane newLine() {
        FlowPane line = new FlowPane();
        line.getStyleClass().add("secret-line");
        getChildren().add(line);
        return line;
    }

    private static boolean isLineEnd(String piece) {
        return piece.equals("\n") || piece.equals("\r\n") || piece.equals("\r");
    }

    /// Where the characters, as people count them, begin and end; line ends are pieces of their own.
    static List<int[]> pieces(char[] chars, int atLeast) {
        BreakIterator breaks = BreakIterator.getCharacterInstance();
        breaks.setText(new ArrayIterator(chars));
        List<int[]> pieces = new ArrayList<>();
        int start = 0;
        int before = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean lineEnd = chars[before] == '\n' || chars[before] == '\r';
            if (lineEnd && start < before) {
                pieces.add(new int[] {start, before});
                start = before;
            }
            if (lineEnd || end - start >= atLeast || end == chars.length) {
                pieces.add(new int[] {start, end});
                start = end;
            }
            before = end;
        }
        return pieces;
    }

    /// Lets a `BreakIterator` walk over an array without a copy of it.
    private static final class ArrayIterator implements CharacterIterator {

        private final char[] chars;
        private int index;

        ArrayIterator(char[] chars) {
            this.chars = chars;
        }

        @Override
        public char first() {
            return setIndex(0);
        }

        @Override
        public char last() {
            return setIndex(Math.max(0, chars.length - 1));
        }

        @Override
        public char current() {
            return index < chars.length ? chars[index] : DONE;
        }

        @Override
        public char next() {
            return setIndex(Math.min(index + 1, chars.length));
        }

        @Override
        public char previous() {
            return index == 0 ? DONE : setIndex(index - 1);
        }

        @Override
        public char setIndex(int position) {
            if (position < 0 || position > chars.length) {
                throw new IllegalArgumentException("outside of the text");
            }
            index = position;
            return current();
        }

        @Override
        public int getBeginIndex() {
            return 0;
        }

        @Override
        public int getEndIndex() {
            return chars.length;
        }

        @Override
        public int getIndex() {
            return index;
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod") // a second view on the same array, as the interface wants it
        public Object clone() {
            ArrayIterator copy = new ArrayIterator(chars);
            copy.index = index;
            return copy;
        }
    }
}
