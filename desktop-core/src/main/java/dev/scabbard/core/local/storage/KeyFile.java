package dev.scabbard.core.local.storage;

import dev.scabbard.core.local.storage.DataFolderException.Reason;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Supplier;

/// A key of a server in a file that its owner alone can read, as hex digits.
final class KeyFile {

    private static final HexFormat HEX = HexFormat.of();

    private KeyFile() {}

    /// Reads the key, or makes it when there is none yet. The result is the caller's to close.
    ///
    /// @param length in bytes
    /// @param maker makes the key of a new folder, which is closed here
    /// @throws DataFolderException DAMAGED when the file holds something else
    /// @throws IOException when the disk cannot be read or written
    static SecretBytes readOrMake(Path file, int length, Supplier<SecretBytes> maker)
            throws DataFolderException, IOException {
        if (!Files.exists(file)) {
            try (SecretBytes made = maker.get()) {
                write(file, made);
            }
        }
        byte[] content = Files.readAllBytes(file);
        try {
            return parse(content, length);
        } finally {
            Wipe.bytes(content);
        }
    }

    private static void write(Path file, SecretBytes key) throws IOException {
        byte[] digits = key.apply(KeyFile::digits);
        try {
            DurableFiles.write(file, digits);
        } finally {
            Wipe.bytes(digits);
        }
    }

    private static byte[] digits(byte[] key) {
        byte[] digits = new byte[2 * key.length];
        for (int i = 0; i < key.length; i++) {
            digits[2 * i] = (byte) HEX.toHighHexDigit(key[i]);
            digits[2 * i + 1] = (byte) HEX.toLowHexDigit(key[i]);
        }
        return digits;
    }

    private static SecretBytes parse(byte[] content, int length) throws DataFolderException {
        byte[] key = new byte[length];
        boolean whole = lengthWithoutLineEnds(content) == 2 * length;
        for (int i = 0; whole && i < length; i++) {
            int high = Character.digit(content[2 * i], 16);
            int low = Character.digit(content[2 * i + 1], 16);
            whole = high >= 0 && low >= 0;
            key[i] = (byte) (high << 4 | low & 0xF);
        }
        if (!whole) {
            Wipe.bytes(key);
            throw new DataFolderException(Reason.DAMAGED);
        }
        return SecretBytes.takeOver(key);
    }

    /// How much of a file there is before the line ends that an editor may have added.
    static int lengthWithoutLineEnds(byte[] content) {
        int length = content.length;
        while (length > 0 && (content[length - 1] == '\n' || content[length - 1] == '\r')) {
            length--;
        }
        return length;
    }
}
