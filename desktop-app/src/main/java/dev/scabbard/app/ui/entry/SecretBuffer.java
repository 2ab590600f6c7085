package dev.scabbard.app.ui.entry;

import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Arrays;

/// The characters of a [PasswordInput] with caret and selection. Whatever leaves the array is overwritten: what is
/// deleted, and the old array when it grows. No `String` of the content exists.
final class SecretBuffer {

    private static final int FIRST_SIZE = 64;

    private final int maxLength;
    private char[] chars = new char[FIRST_SIZE];
    private boolean joinsLines;
    private int length;
    private int caret;
    private int anchor;

    /// @param maxLength the most UTF-16 code units it takes
    SecretBuffer(int maxLength) {
        this.maxLength = maxLength;
    }

    /// Whether line ends and tabs become blanks, instead of being left out: words stay words then.
    void setJoinsLines(boolean joins) {
        joinsLines = joins;
    }

    int length() {
        return length;
    }

    int caret() {
        return caret;
    }

    int selectionStart() {
        return Math.min(caret, anchor);
    }

    int selectionEnd() {
        return Math.max(caret, anchor);
    }

    boolean hasSelection() {
        return caret != anchor;
    }

    /// Replaces the selection by `typed`, less control characters, as far as there is room; a surrogate pair is taken
    /// whole or not at all.
    void insert(CharSequence typed) {
        deleteSelection();
        for (int at = 0; at < typed.length(); ) {
            int point = Character.codePointAt(typed, at);
            int size = Character.charCount(point);
            if (length + size > maxLength) {
                return;
            }
            if (!Character.isISOControl(point)) {
                insert(typed, at, size);
            } else if (joinsLines && Character.isWhitespace(point)) {
                insert(" ", 0, 1);
            }
            at += size;
        }
    }

    private void insert(CharSequence typed, int from, int count) {
        reserve(length + count);
        System.arraycopy(chars, caret, chars, caret + count, length - caret);
        for (int i = 0; i < count; i++) {
            chars[caret + i] = typed.charAt(from + i);
        }
        length += count;
        caret += count;
        anchor = caret;
    }

    private void reserve(int needed) {
        if (needed > chars.length) {
            char[] larger = Arrays.copyOf(chars, Math.max(needed, chars.length * 2));
            Wipe.chars(chars);
            chars = larger;
        }
    }

    /// Deletes the selection, else the character before the caret.
    void deleteBackward() {
        if (!hasSelection()) {
            anchor = before(caret);
        }
        deleteSelection();
    }

    /// Deletes the selection, else the character after the caret.
    void deleteForward() {
        if (!hasSelection()) {
            anchor = after(caret);
        }
        deleteSelection();
    }

    /// Deletes the selection, else everything before the caret: where the words end is nobody's business.
    void deleteToStart() {
        if (!hasSelection()) {
            anchor = 0;
        }
        deleteSelection();
    }

    /// Deletes the selection, else everything after the caret.
    void deleteToEnd() {
        if (!hasSelection()) {
            anchor = length;
        }
        deleteSelection();
    }

    private void deleteSelection() {
        int start = selectionStart();
        int end = selectionEnd();
        System.arraycopy(chars, end, chars, start, length - end);
        int newLength = length - (end - start);
        Arrays.fill(chars, newLength, length, '\0');
        length = newLength;
        caret = start;
        anchor = start;
    }

    /// Moves the caret by one character as the eye sees it.
    void move(boolean forward, boolean select) {
        if (hasSelection() && !select) {
            moveTo(forward ? selectionEnd() : selectionStart(), false);
        } else {
            moveTo(forward ? after(caret) : before(caret), select);
        }
    }

    /// Moves the caret to a place between 0 and the length.
    void moveTo(int place, boolean select) {
        caret = Math.clamp(place, 0, length);
        if (!select) {
            anchor = caret;
        }
    }

    void selectAll() {
        anchor = 0;
        caret = length;
    }

    /// The number of characters as the eye counts them before a place: one bullet each.
    int bulletsBefore(int place) {
        int count = 0;
        for (int at = 0; at < place; at = after(at)) {
            count++;
        }
        return count;
    }

    /// The place before which there are so many bullets.
    int placeOfBullet(int bullets) {
        int at = 0;
        for (int i = 0; i < bullets && at < length; i++) {
            at = after(at);
        }
        return at;
    }

    private int after(int place) {
        return place >= length ? length : boundaries().following(place);
    }

    private int before(int place) {
        return place <= 0 ? 0 : boundaries().preceding(place);
    }

    private BreakIterator boundaries() {
        BreakIterator iterator = BreakIterator.getCharacterInstance();
        iterator.setText(new Reader());
        return iterator;
    }

    /// A copy, the caller's to close.
    SecretChars snapshot() {
        return SecretChars.takeOver(Arrays.copyOf(chars, length));
    }

    /// Overwrites everything.
    void clear() {
        Wipe.chars(chars);
        length = 0;
        caret = 0;
        anchor = 0;
    }

    /// Lets the JDK find the bounds of characters in the array itself.
    private final class Reader implements CharacterIterator {

        private int index;

        @Override
        public char first() {
            return setIndex(0);
        }

        @Override
        public char last() {
            return setIndex(Math.max(0, length - 1));
        }

        @Override
        public char current() {
            return index < length ? chars[index] : DONE;
        }

        @Override
        public char next() {
            return setIndex(Math.min(length, index + 1));
        }

        @Override
        public char previous() {
            return index == 0 ? DONE : setIndex(index - 1);
        }

        @Override
        public char setIndex(int position) {
            index = position;
            return current();
        }

        @Override
        public int getBeginIndex() {
            return 0;
        }

        @Override
        public int getEndIndex() {
            return length;
        }

        @Override
        public int getIndex() {
            return index;
        }

        @Override
        public Object clone() {
            Reader copy = new Reader();
            copy.index = index;
            return copy;
        }
    }
}
