package dev.scabbard.core.protocol.names;

import dev.scabbard.core.secret.Hkdf;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A byte for each byte, and back: the table of a vault (Excalibur, E 4.6).
final class NameTable implements AutoCloseable {

    private static final int SIZE = 256;
    private static final int KEY_LENGTH = 32;
    private static final byte[] INFO = "Name Obfuscation Cipher".getBytes(StandardCharsets.US_ASCII);

    /// The table, and after it the way back.
    private final SecretBytes bothWays;

    private NameTable(SecretBytes bothWays) {
        this.bothWays = bothWays;
    }

    /// @param vaultKey stays the caller's
    static NameTable of(SecretBytes vaultKey) {
        byte[] seed = seed(vaultKey);
        try (SeededRandom random = new SeededRandom(seed)) {
            return new NameTable(SecretBytes.takeOver(shuffled(random)));
        } finally {
            Wipe.bytes(seed);
        }
    }

    /// The digits of the cipher's key, 64 bytes, the caller's to wipe.
    private static byte[] seed(SecretBytes vaultKey) {
        try (SecretBytes key = cipherKey(vaultKey)) {
            return key.apply(NameTable::hexDigits);
        }
    }

    /// HKDF-SHA256 of the vault key without salt, 32 bytes, the caller's to close.
    static SecretBytes cipherKey(SecretBytes vaultKey) {
        return Hkdf.SHA_256.derive(vaultKey, INFO, KEY_LENGTH);
    }

    /// Lower-case hex digits as ASCII, the caller's to wipe.
    static byte[] hexDigits(byte[] bytes) {
        byte[] digits = new byte[2 * bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            digits[2 * i] = (byte) HexFormat.of().toHighHexDigit(bytes[i]);
            digits[2 * i + 1] = (byte) HexFormat.of().toLowHexDigit(bytes[i]);
        }
        return digits;
    }

    private static byte[] shuffled(SeededRandom random) {
        byte[] bothWays = new byte[2 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            bothWays[i] = (byte) i;
        }
        for (int i = SIZE - 1; i > 0; i--) {
            int other = (int) (random.nextDouble() * (i + 1));
            byte kept = bothWays[i];
            bothWays[i] = bothWays[other];
            bothWays[other] = kept;
        }
        for (int i = 0; i < SIZE; i++) {
            bothWays[SIZE + (bothWays[i] & 0xFF)] = (byte) i;
        }
        return bothWays;
    }

    /// Replaces each byte by that of the table.
    void apply(byte[] bytes) {
        replace(bytes, 0);
    }

    /// Undoes [#apply].
    void undo(byte[] bytes) {
        replace(bytes, SIZE);
    }

    private void replace(byte[] bytes, int from) {
        bothWays.use(table -> {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = table[from + (bytes[i] & 0xFF)];
            }
        });
    }

    /// Wipes the table.
    @Override
    public void close() {
        bothWays.close();
    }
}
