package dev.scabbard.core.local.storage;

import dev.scabbard.core.local.storage.DataFolderException.Reason;
import dev.scabbard.core.protocol.dialect.EnrolmentForm;
import dev.scabbard.core.protocol.keys.AccountCreationKey;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolmentHost;
import dev.scabbard.core.protocol.words.Bip39;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/// The enrolment key of a data folder, made at the first start and kept in a file that its owner alone can read: 32
/// characters of printable ASCII as they are (Excalibur, A.4), any other key as hex digits.
public final class EnrolmentKeyFile {

    private static final String FILE = "account-creation-key";
    private static final int LENGTH = 32;

    // Letters and digits that are not taken for each other: 54 to the power of 32 is over 2 to the power of 184.
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private EnrolmentKeyFile() {}

    /// Reads the key, or makes it at the first start. The result is the caller's to close.
    ///
    /// @throws DataFolderException DAMAGED when the file is there and holds something else
    /// @throws IOException when the disk cannot be read or written
    public static EnrolmentKey readOrMake(DataFolder folder, EnrolmentForm form)
            throws DataFolderException, IOException {
        Path file = folder.path().resolve(FILE);
        return switch (form) {
            case KEY_OF_CHARACTERS -> characters(file);
            case KEY_OF_WORDS, OPAQUE_UNDER_KEY -> {
                SecretBytes key = KeyFile.readOrMake(file, LENGTH, () -> SecretBytes.random(LENGTH));
                yield new EnrolmentKey(Bip39.words(key), key);
            }
            case OPAQUE_UNDER_NOISE -> {
                SecretBytes key =
                        KeyFile.readOrMake(file, LENGTH, OpaqueEnrolmentHost::newCreationPrivateKey);
                try (SecretBytes open = SecretBytes.takeOver(OpaqueEnrolmentHost.creationPublicKey(key))) {
                    yield new EnrolmentKey(Bip39.words(open), key);
                }
            }
        };
    }

    private static EnrolmentKey characters(Path file) throws DataFolderException, IOException {
        if (!Files.exists(file)) {
            makeCharacters(file);
        }
        byte[] content = Files.readAllBytes(file);
        try {
            if (KeyFile.lengthWithoutLineEnds(content) != LENGTH) {
                throw new DataFolderException(Reason.DAMAGED);
            }
            char[] characters = new char[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                if (content[i] < ' ' || content[i] > '~') {
                    throw new DataFolderException(Reason.DAMAGED);
                }
                characters[i] = (char) content[i];
            }
            SecretChars shown = SecretChars.takeOver(characters);
            return new EnrolmentKey(shown, AccountCreationKey.parse(shown));
        } finally {
            Wipe.bytes(content);
        }
    }

    private static void makeCharacters(Path file) throws IOException {
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
