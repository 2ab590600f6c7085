package dev.scabbard.core.protocol.keys;

import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.Surrogates;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;

/// Turns a password as typed into the bytes that keys are derived from: trimmed as JavaScript trims, NFKD, UTF-8
/// (Excalibur, A.2).
public final class Passwords {

    private static final int MOST_BYTES_AS_TYPED = 0xFFFF;

    private Passwords() {}

    /// The bytes of a password.
    ///
    /// @param typed stays the caller's
    /// @return the caller's to close
    /// @throws PasswordProblem.BlankPassword when nothing but blanks was typed
    /// @throws PasswordProblem.LoneSurrogate when half a character was typed
    public static SecretBytes normalise(SecretChars typed) {
        SecretBytes bytes = normaliseAnything(typed);
        if (bytes.length() == 0) {
            bytes.close();
            throw new PasswordProblem.BlankPassword();
        }
        return bytes;
    }

    /// UTF-8 of a password as it was typed, neither trimmed nor normalised, as OPAQUE takes it (Excalibur, E 4.1).
    ///
    /// @param typed stays the caller's
    /// @return the caller's to close
    /// @throws PasswordProblem.LoneSurrogate when half a character was typed
    /// @throws PasswordProblem.TooLong when it has more than 65,535 bytes
    public static SecretBytes asTyped(SecretChars typed) {
        if (typed.apply(chars -> Surrogates.hasLone(CharBuffer.wrap(chars)))) {
            throw new PasswordProblem.LoneSurrogate();
        }
        SecretBytes bytes = typed.toUtf8();
        if (bytes.length() > MOST_BYTES_AS_TYPED) {
            bytes.close();
            throw new PasswordProblem.TooLong(MOST_BYTES_AS_TYPED);
        }
        return bytes;
    }

    /// As [#normalise], but a blank password gives no bytes.
    static SecretBytes normaliseAnything(SecretChars typed) {
        return typed.apply(chars -> {
            char[] trimmed = trim(chars);
            try {
                if (Surrogates.hasLone(CharBuffer.wrap(trimmed))) {
                    throw new PasswordProblem.LoneSurrogate();
                }
                try (SecretChars decomposed = SecretChars.takeOver(decompose(trimmed))) {
                    return decomposed.toUtf8();
                }
            } finally {
                Wipe.chars(trimmed);
            }
        });
    }

    /// A copy without what JavaScript's `trim` removes, the caller's to wipe.
    static char[] trim(char[] chars) {
        int from = 0;
        int to = chars.length;
        while (from < to && isTrimmed(chars[from])) {
            from++;
        }
        while (to > from && isTrimmed(chars[to - 1])) {
            to--;
        }
        return Arrays.copyOfRange(chars, from, to);
    }

    /// What JavaScript's `trim` removes; Java's `strip` and `trim` each remove something else.
    private static boolean isTrimmed(char c) {
        return switch (c) {
            case ' ', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000', '\uFEFF' -> true;
            default -> (c >= '\u0009' && c <= '\r') || (c >= '\u2000' && c <= '\u200A');
        };
    }

    /// NFKD. The JDK's normaliser gives a `String`, which cannot be wiped; ASCII needs no normaliser.
    private static char[] decompose(char[] chars) {
        for (char c : chars) {
            if (c > 0x7F) {
                return Normalizer.normalize(CharBuffer.wrap(chars), Normalizer.Form.NFKD).toCharArray();
            }
        }
        return chars.clone();
    }
}
