package dev.scabbard.core.protocol.keys;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;

/// A vault key as 64 hexadecimal digits, in 16 groups of four (Excalibur, A.4).
final class RecoveryKeyDigits {

    /// The number of groups the key is shown in.
    static final int GROUPS = 16;

    /// The length of a key in bytes.
    static final int BYTES = 32;

    private static final int GROUP_LENGTH = 2 * BYTES / GROUPS;
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private RecoveryKeyDigits() {}

    /// Reads digits of either case; what parts them is passed over.
    ///
    /// @throws ProtocolProblem.RecoveryKeyInvalid when there is something else, or there are not 64
    static SecretBytes parse(char[] typed) {
        byte[] bytes = new byte[BYTES];
        int count = 0;
        for (char c : typed) {
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit >= 0 && count < 2 * BYTES) {
                bytes[count / 2] = (byte) (bytes[count / 2] << 4 | digit);
                count++;
            } else if (!isSeparator(c)) {
                count = -1;
                break;
            }
        }
        if (count != 2 * BYTES) {
            Wipe.bytes(bytes);
            throw new ProtocolProblem.RecoveryKeyInvalid();
        }
        return SecretBytes.takeOver(bytes);
    }

    /// Whether people who typed this meant digits rather than words. A word or two of letters from `a` to `f`, a digit
    /// mistyped as another letter, and numbers in front of words do not mislead it.
    static boolean areMeant(char[] typed) {
        int numerals = 0;
        int hexLetters = 0;
        int otherLetters = 0;
        for (char c : typed) {
            if (c >= '0' && c <= '9') {
                numerals++;
            } else if (c < 0x80 && Character.digit(c, 16) >= 0) {
                hexLetters++;
            } else if (Character.isLetter(c)) {
                otherLetters++;
            }
        }
        boolean onlyHexLetters = numerals == 0 && otherLetters == 0;
        return onlyHexLetters ? hexLetters == 0 || hexLetters == 2 * BYTES : otherLetters <= numerals;
    }

    /// All digits in lower case, the groups parted by blanks; the caller's to close.
    static SecretChars text(SecretBytes vaultKey) {
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

    /// Four digits in lower case; the caller's to close.
    static SecretChars group(SecretBytes vaultKey, int index) {
        try (SecretChars whole = text(vaultKey)) {
            return whole.apply(chars -> {
                char[] group = new char[GROUP_LENGTH];
                System.arraycopy(chars, index * (GROUP_LENGTH + 1), group, 0, GROUP_LENGTH);
                return SecretChars.takeOver(group);
            });
        }
    }

    /// Whether a character may stand between digits, and around a group or a word that is typed back.
    static boolean isSeparator(char c) {
        return c == '-' || c == ':' || c == '\u00A0' || Character.isWhitespace(c);
    }
}
