package dev.scabbard.core.protocol;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.util.Arrays;

/// The vault key as a person keeps it: 64 hexadecimal digits, shown in 16 groups of four (Excalibur, A.4). Whoever has
/// it can open every file of the vault.
public final class RecoveryKey implements AutoCloseable {

    /// The number of groups the key is shown in.
    public static final int GROUPS = 16;

    /// The number of digits in a group.
    public static final int GROUP_LENGTH = 4;

    private static final int BYTES = GROUPS * GROUP_LENGTH / 2;
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private final SecretBytes vaultKey;

    private RecoveryKey(SecretBytes vaultKey) {
        this.vaultKey = vaultKey;
    }

    /// The recovery key of a vault.
    ///
    /// @param vaultKey 32 bytes; copied, stays the caller's
    /// @throws IllegalArgumentException when it has another length
    public static RecoveryKey of(SecretBytes vaultKey) {
        if (vaultKey.length() != BYTES) {
            throw new IllegalArgumentException("a vault key has 32 bytes");
        }
        return new RecoveryKey(vaultKey.copy());
    }

    /// Reads what a person typed or pasted: 64 hexadecimal digits of either case; blanks, line ends, `-` and `:`
    /// between them are ignored.
    ///
    /// @param typed stays the caller's
    /// @return the caller's to close
    /// @throws ProtocolProblem.RecoveryKeyInvalid when it is anything else
    public static RecoveryKey parse(SecretChars typed) {
        return typed.apply(chars -> {
            byte[] bytes = new byte[BYTES];
            int count = 0;
            for (char c : chars) {
                int digit = c < 0x80 ? Character.digit(c, 16) : -1;
                if (digit >= 0 && count < 2 * BYTES) {
                    bytes[count / 2] = (byte) (bytes[count / 2] << 4 | digit);
                    count++;
                } else if (!isSeparator(c)) {
                    Wipe.bytes(bytes);
                    throw new ProtocolProblem.RecoveryKeyInvalid();
                }
            }
            if (count != 2 * BYTES) {
                Wipe.bytes(bytes);
                throw new ProtocolProblem.RecoveryKeyInvalid();
            }
            return new RecoveryKey(SecretBytes.takeOver(bytes));
        });
    }

    /// The vault key, 32 bytes; a copy, the caller's to close.
    public SecretBytes vaultKey() {
        return vaultKey.copy();
    }

    /// The whole key in lower case, the groups parted by blanks; the caller's to close.
    public SecretChars text() {
        return vaultKey.apply(bytes -> {
            char[] text = new char[GROUPS * (GROUP_LENGTH + 1) - 1];
            int at = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (i > 0 && i % (GROUP_LENGTH / 2) == 0) {
                    text[at++] = ' ';
                }
                text[at++] = DIGITS[bytes[i] >> 4 & 0xF];
                text[at++] = DIGITS[bytes[i] & 0xF];
            }
            return SecretChars.takeOver(text);
        });
    }

    /// One group in lower case, four digits; the caller's to close.
    ///
    /// @param index 0 to 15
    /// @throws IndexOutOfBoundsException when there is no such group
    public SecretChars group(int index) {
        if (index < 0 || index >= GROUPS) {
            throw new IndexOutOfBoundsException(index);
        }
        try (SecretChars whole = text()) {
            return whole.apply(chars -> {
                char[] group = new char[GROUP_LENGTH];
                System.arraycopy(chars, index * (GROUP_LENGTH + 1), group, 0, GROUP_LENGTH);
                return SecretChars.takeOver(group);
            });
        }
    }

    /// Whether a person typed this key, with the same leniency as [#parse].
    ///
    /// @param typed stays the caller's
    public boolean matches(SecretChars typed) {
        try (RecoveryKey other = parse(typed)) {
            return vaultKey.equals(other.vaultKey);
        } catch (ProtocolProblem.RecoveryKeyInvalid _) {
            return false;
        }
    }

    /// Whether a person typed this group, in either case.
    ///
    /// @param index 0 to 15
    /// @param typed stays the caller's
    public boolean matchesGroup(int index, SecretChars typed) {
        try (SecretChars group = group(index);
                SecretChars lowerCase = typed.apply(RecoveryKey::digitsOf)) {
            return group.equals(lowerCase);
        }
    }

    private static SecretChars digitsOf(char[] chars) {
        char[] kept = new char[chars.length];
        int count = 0;
        for (char c : chars) {
            if (!isSeparator(c)) {
                kept[count++] = c < 0x80 ? Character.toLowerCase(c) : c;
            }
        }
        char[] exact = Arrays.copyOf(kept, count);
        Wipe.chars(kept);
        return SecretChars.takeOver(exact);
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == ':' || c == '\u00A0' || Character.isWhitespace(c);
    }

    /// Wipes the key; copies that were given out stay.
    @Override
    public void close() {
        vaultKey.close();
    }

    @Override
    public String toString() {
        return "RecoveryKey[…]";
    }
}
