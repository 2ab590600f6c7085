package dev.scabbard.core.local.storage;

import dev.scabbard.core.local.storage.DataFolderException.Reason;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/// The account creation key of a data folder: 32 characters of printable ASCII (Excalibur 0.2, A.4), made at the
/// first start and kept in a file that its owner alone can read.
public final class CreationKeyFile {

    /// The number of characters.
    public static final int LENGTH = 32;

    // Letters and digits that are not taken for each other: 54 to the power of 32 is over 2 to the power of 184.
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private CreationKeyFile() {}

    /// Reads the key, or makes it at the first start. The result is the caller's to close.
    ///
    /// @throws DataFolderException DAMAGED when the file is there and holds something else
    /// @throws IOException when the disk cannot be read or written
    public static SecretChars readOrMake(DataFolder folder) throws DataFolderException, IOException {
        Path file = folder.path().resolve("account-creation-key");
        if (!Files.exists(file)) {
            make(file);
        }
        byte[] content = Files.readAllBytes(file);
        try {
            int length = content.length;
            while (length > 0 && (content[length - 1] == '\n' || content[length - 1] == '\r')) {
                length--;
            }
            if (length != LENGTH) {
                throw new DataFolderException(Reason.DAMAGED);
            }
            char[] characters = new char[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                if (content[i] < ' ' || content[i] > '~') {
                    throw new DataFolderException(Reason.DAMAGED);
                }
                characters[i] = (char) content[i];
            }
            return SecretChars.takeOver(characters);
        } finally {
            Wipe.bytes(content);
        }
    }

    private static void make(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[LENGTH];
        try {
            for (int i = 0; i < LENGTH; i++) {
                key[i] = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            }
            DurableFiles.write(file, key);
        } finally {
            Wipe.bytes(key);
        }
    }
}
