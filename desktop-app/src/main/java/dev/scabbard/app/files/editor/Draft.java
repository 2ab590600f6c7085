package dev.scabbard.app.files.editor;

import dev.scabbard.app.files.content.TextEncoding;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text that was changed and not saved, with the file that it belongs to, and the bytes in which it is sealed.
///
/// @param edited lines ended by LF
record Draft(EditedFile opened, String edited) {

    /// Writes it down.
    ///
    /// @return the caller's to close
    SecretBytes bytes() {
        WipedStream out = new WipedStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            List<String> segments = opened.file().path().segments();
            data.writeInt(segments.size());
            for (String segment : segments) {
                write(data, segment);
            }
            data.writeLong(opened.file().size());
            data.writeUTF(opened.encoding().name());
            data.writeUTF(opened.digest().hex());
            write(data, opened.original());
            write(data, edited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.take();
    }

    /// Reads what [#bytes] has written.
    ///
    /// @param bytes stay the caller's
    static Draft read(byte[] bytes) {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<String> segments = new ArrayList<>();
            for (int left = data.readInt(); left > 0; left--) {
                segments.add(readText(data));
            }
            FileEntry file = new FileEntry(new VaultPath(segments), data.readLong());
            TextEncoding encoding = TextEncoding.valueOf(data.readUTF());
            ContentDigest digest = new ContentDigest(data.readUTF());
            EditedFile opened = new EditedFile(file, encoding, readText(data), digest);
            return new Draft(opened, readText(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream data, String text) throws IOException {
        data.writeInt(text.length());
        data.writeChars(text);
    }

    private static String readText(DataInputStream data) throws IOException {
        char[] text = new char[data.readInt()];
        for (int i = 0; i < text.length; i++) {
            text[i] = data.readChar();
        }
        return new String(text);
    }

    @Override
    public String toString() {
        return "Draft[…]";
    }

    /// Gives its buffer away, which is wiped. Buffers that were too small meanwhile are left to the collector, like the
    /// strings that were written.
    private static final class WipedStream extends ByteArrayOutputStream {

        SecretBytes take() {
            byte[] exact = toByteArray();
            Arrays.fill(buf, (byte) 0);
            return SecretBytes.takeOver(exact);
        }
    }
}
