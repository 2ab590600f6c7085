package dev.scabbard.core.xecrets;

import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;

/// Decodes one JSON string (RFC 8259, section 7) from UTF-8 straight into an array that is wiped, so that no parser has
/// it in its buffers. A numeric escape may stand for half of a surrogate pair; such a half is kept as it is.
final class JsonString {

    private final byte[] body;
    private int position;
    private final char[] decoded;
    private int length;

    private JsonString(byte[] body, int start) {
        this.body = body;
        this.position = start;
        // No byte of the string makes more than one character.
        this.decoded = new char[body.length - start];
    }

    /// Decodes the string whose opening quotation mark is at `start`.
    ///
    /// @return what it says, the caller's to close
    /// @throws IOException when there is no well-formed string; the text of the exception quotes nothing
    static SecretChars decode(byte[] body, int start) throws IOException {
        JsonString string = new JsonString(body, start + 1);
        try {
            string.run();
            return string.result();
        } finally {
            Wipe.chars(string.decoded);
        }
    }

    private SecretChars result() {
        char[] exact = new char[length];
        System.arraycopy(decoded, 0, exact, 0, length);
        return SecretChars.takeOver(exact);
    }

    private void run() throws IOException {
        while (true) {
            int next = next();
            if (next == '"') {
                return;
            }
            if (next == '\\') {
                put(escaped());
            } else if (next < 0x20) {
                throw malformed();
            } else if (next < 0x80) {
                put((char) next);
            } else {
                putMultiByte(next);
            }
        }
    }

    private char escaped() throws IOException {
        int letter = next();
        return switch (letter) {
            case '"', '\\', '/' -> (char) letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hexDigit() << 12 | hexDigit() << 8 | hexDigit() << 4 | hexDigit());
            default -> throw malformed();
        };
    }

    private int hexDigit() throws IOException {
        int letter = next();
        int digit = letter < 0x80 ? Character.digit(letter, 16) : -1;
        if (digit < 0) {
            throw malformed();
        }
        return digit;
    }

    /// The rest of a character of two to four bytes, as RFC 3629 allows them: shortest form, no surrogates, nothing
    /// above U+10FFFF.
    private void putMultiByte(int first) throws IOException {
        int codePoint;
        int smallest;
        if (first >> 5 == 0b110) {
            codePoint = (first & 0x1F) << 6 | continuation();
            smallest = 0x80;
        } else if (first >> 4 == 0b1110) {
            codePoint = (first & 0x0F) << 12 | continuation() << 6 | continuation();
            smallest = 0x800;
        } else if (first >> 3 == 0b11110) {
            codePoint = (first & 0x07) << 18 | continuation() << 12 | continuation() << 6 | continuation();
            smallest = 0x10000;
        } else {
            throw malformed();
        }
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (codePoint < smallest || codePoint > Character.MAX_CODE_POINT || surrogate) {
            throw malformed();
        }
        length += Character.toChars(codePoint, decoded, length);
    }

    private int continuation() throws IOException {
        int next = next();
        if (next >> 6 != 0b10) {
            throw malformed();
        }
        return next & 0x3F;
    }

    private int next() throws IOException {
        if (position == body.length) {
            throw malformed();
        }
        return body[position++] & 0xFF;
    }

    private void put(char character) {
        decoded[length++] = character;
    }

    private static IOException malformed() {
        return new IOException("malformed JSON string");
    }
}
