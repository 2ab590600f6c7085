package dev.scabbard.app.files.content;

import java.util.Arrays;

/// Text as it was decoded, in characters that are overwritten on closing.
public final class DecodedText implements AutoCloseable {

    private final char[] chars;
    private final int length;
    private final TextEncoding encoding;

    /// @param chars taken over; wiped on closing
    /// @param length how many of them are text
    DecodedText(char[] chars, int length, TextEncoding encoding) {
        this.chars = chars;
        this.length = length;
        this.encoding = encoding;
    }

    /// How it lay in its bytes.
    public TextEncoding encoding() {
        return encoding;
    }

    /// The number of characters.
    public int length() {
        return length;
    }

    /// A character, without a byte order mark.
    char at(int index) {
        return chars[index];
    }

    /// The text as one string, which nobody can overwrite: for an editor, whose controls want strings.
    public String asString() {
        return new String(chars, 0, length);
    }

    @Override
    public void close() {
        Arrays.fill(chars, '\0');
    }

    @Override
    public String toString() {
        return "DecodedText[…]";
    }
}
