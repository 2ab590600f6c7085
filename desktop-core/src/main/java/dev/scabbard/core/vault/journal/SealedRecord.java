package dev.scabbard.core.vault.journal;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import dev.scabbard.core.vault.kept.DerivedKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A record as it lies on the disk: an ExEF, version 2 whatever the server speaks, of the record's JSON. The JSON is
/// filled up with blanks to 4 KiB or a power of two above it, so that the file's length does not tell how long the
/// names in it are.
final class SealedRecord {

    /// The shortest plaintext in bytes.
    static final int SMALLEST = 4096;

    private static final String PURPOSE = "Scabbard journal, format 1";
    private static final Exef EXEF = new ExefV2();

    private SealedRecord() {}

    /// The key of a vault's journal.
    ///
    /// @param vaultKey stays the caller's
    /// @return 32 bytes, the caller's to close
    static SecretBytes key(SecretBytes vaultKey) {
        return DerivedKey.of(vaultKey, PURPOSE);
    }

    /// @throws IllegalStateException when the key has been closed
    static byte[] seal(SecretBytes key, JournalRecord record) {
        byte[] json = Json.writeText(RecordJson.write(record)).getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(json, sizeClass(json.length));
        Arrays.fill(filled, json.length, filled.length, (byte) ' ');
        try {
            return EXEF.seal(key, filled);
        } finally {
            Wipe.bytes(json);
            Wipe.bytes(filled);
        }
    }

    private static int sizeClass(int length) {
        return length <= SMALLEST ? SMALLEST : Math.toIntExact(Long.highestOneBit(2L * length - 1));
    }

    /// @throws dev.scabbard.core.exef.ExefProblem when it was sealed with another key or is damaged
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when it is no record that this version knows
    static JournalRecord open(SecretBytes key, byte[] sealed) {
        byte[] filled = EXEF.open(key, sealed);
        try {
            return RecordJson.read(Json.readObject(filled));
        } finally {
            Wipe.bytes(filled);
        }
    }
}
