package dev.scabbard.app.files.editor;

import dev.scabbard.app.files.content.CannotShow;
import dev.scabbard.app.files.content.ContentKind;
import dev.scabbard.app.files.content.DecodedText;
import dev.scabbard.app.files.content.LineEnds;
import dev.scabbard.app.files.content.TextDecoder;
import dev.scabbard.app.files.content.TextEncoding;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.entry.FileEntry;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.List;

/// A text file as it was opened: where it lies, how its text lies in its bytes, and which bytes those were.
///
/// @param original the text as it was, with its own line ends
/// @param digest of the bytes as they were
record EditedFile(FileEntry file, TextEncoding encoding, String original, ContentDigest digest) {

    private static final int NAMED = 8;

    /// Opens a text.
    ///
    /// @param bytes the whole file; stay the caller's
    /// @throws CannotShow when it is no text, or would not come back as it was when it is saved without a change
    static EditedFile of(FileEntry file, byte[] bytes) {
        if (ContentKind.of(bytes) != ContentKind.TEXT) {
            throw new CannotShow(CannotShow.Reason.BINARY);
        }
        try (DecodedText text = TextDecoder.decode(bytes, true)) {
            EditedFile edited =
                    new EditedFile(file, text.encoding(), text.asString(), ContentDigest.of(bytes));
            byte[] again = edited.encoded(edited.original, text.encoding());
            try {
                if (!Arrays.equals(bytes, again)) {
                    throw new CannotShow(CannotShow.Reason.BINARY);
                }
            } finally {
                Arrays.fill(again, (byte) 0);
            }
            return edited;
        }
    }

    /// The text for an editor, lines ended by LF.
    String unified() {
        return LineEnds.of(original).unified();
    }

    /// How lines end.
    LineEnds ends() {
        return LineEnds.of(original);
    }

    /// The characters of an edited text that its encoding cannot hold, each once, the first few.
    List<String> notHeld(String edited) {
        CharsetEncoder encoder = encoding.charset().newEncoder();
        return edited.codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .filter(character -> !encoder.canEncode(character))
                .limit(NAMED)
                .toList();
    }

    /// The bytes of an edited text, with the byte order mark and the line ends of the file.
    ///
    /// @param edited lines ended by LF
    /// @return the caller's to close
    SecretBytes bytes(String edited, TextEncoding into) {
        return SecretBytes.takeOver(encoded(LineEnds.of(original).restore(edited), into));
    }

    private byte[] encoded(String text, TextEncoding into) {
        byte[] mark = into.mark();
        ByteBuffer encoded = into.charset().encode(CharBuffer.wrap(text));
        byte[] bytes = Arrays.copyOf(mark, mark.length + encoded.remaining());
        encoded.get(bytes, mark.length, encoded.remaining());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /// The same file after this text was saved.
    EditedFile saved(String edited, TextEncoding into, ContentDigest now, long size) {
        return new EditedFile(
                new FileEntry(file.path(), size), into, LineEnds.of(original).restore(edited), now);
    }

    @Override
    public String toString() {
        return "EditedFile[…]";
    }
}
