package dev.scabbard.core.protocol.keys;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.words.Bip39;
import dev.scabbard.core.protocol.words.WordsProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.util.Arrays;

/// The vault key as a person keeps it: 64 hexadecimal digits in groups, or 24 words (Excalibur, A.4 and C 2.4). Whoever
/// has it can open every file of the vault.
public final class RecoveryKey implements AutoCloseable {

    private final SecretBytes vaultKey;
    private final RecoveryKeyForm form;

    private RecoveryKey(SecretBytes vaultKey, RecoveryKeyForm form) {
        this.vaultKey = vaultKey;
        this.form = form;
    }

    /// The recovery key of a vault, in digits.
    ///
    /// @param vaultKey 32 bytes; copied, stays the caller's
    /// @throws IllegalArgumentException when it has another length
    public static RecoveryKey of(SecretBytes vaultKey) {
        return of(vaultKey, RecoveryKeyForm.DIGITS);
    }

    /// The recovery key of a vault.
    ///
    /// @param vaultKey 32 bytes; copied, stays the caller's
    /// @param form how it is shown
    /// @throws IllegalArgumentException when it has another length
    public static RecoveryKey of(SecretBytes vaultKey, RecoveryKeyForm form) {
        if (vaultKey.length() != RecoveryKeyDigits.BYTES) {
            throw new IllegalArgumentException("a vault key has 32 bytes");
        }
        return new RecoveryKey(vaultKey.copy(), form);
    }

    /// Reads what a person typed or pasted, whatever the server is: 64 hexadecimal digits of either case, with blanks,
    /// line ends, `-` and `:` between them ignored, or 24 words as [Bip39#parse] takes them.
    ///
    /// @param typed stays the caller's
    /// @return in the form it was typed in; the caller's to close
    /// @throws ProtocolProblem.RecoveryKeyInvalid when it is no key in digits, and does not look like words
    /// @throws WordsProblem when it looks like words and is no key
    public static RecoveryKey parse(SecretChars typed) {
        return typed.apply(RecoveryKeyDigits::areMeant)
                ? new RecoveryKey(typed.apply(RecoveryKeyDigits::parse), RecoveryKeyForm.DIGITS)
                : new RecoveryKey(Bip39.parse(typed), RecoveryKeyForm.WORDS);
    }

    /// How it is shown.
    public RecoveryKeyForm form() {
        return form;
    }

    /// The vault key, 32 bytes; a copy, the caller's to close.
    public SecretBytes vaultKey() {
        return vaultKey.copy();
    }

    /// A second key with the same content and form, the caller's to close.
    public RecoveryKey copy() {
        return new RecoveryKey(vaultKey.copy(), form);
    }

    /// The whole key in lower case, the groups or words parted by blanks; the caller's to close.
    public SecretChars text() {
        return switch (form) {
            case DIGITS -> RecoveryKeyDigits.text(vaultKey);
            case WORDS -> Bip39.words(vaultKey);
        };
    }

    /// One group of four digits, or one word, in lower case; the caller's to close.
    ///
    /// @param index from 0 on, less than the [number of groups][RecoveryKeyForm#groups]
    /// @throws IndexOutOfBoundsException when there is no such group
    public SecretChars group(int index) {
        if (index < 0 || index >= form.groups()) {
            throw new IndexOutOfBoundsException(index);
        }
        return switch (form) {
            case DIGITS -> RecoveryKeyDigits.group(vaultKey, index);
            case WORDS -> Bip39.word(vaultKey, index);
        };
    }

    /// Whether a person typed this key, in either form, with the same leniency as [#parse].
    ///
    /// @param typed stays the caller's
    public boolean matches(SecretChars typed) {
        try (RecoveryKey other = parse(typed)) {
            return vaultKey.equals(other.vaultKey);
        } catch (ProtocolProblem.RecoveryKeyInvalid | WordsProblem _) {
            return false;
        }
    }

    /// Whether a person typed this group or word, in either case.
    ///
    /// @param index from 0 on, less than the [number of groups][RecoveryKeyForm#groups]
    /// @param typed stays the caller's
    public boolean matchesGroup(int index, SecretChars typed) {
        try (SecretChars group = group(index);
                SecretChars bare = typed.apply(RecoveryKey::bare)) {
            return group.equals(bare);
        }
    }

    private static SecretChars bare(char[] chars) {
        char[] kept = new char[chars.length];
        int count = 0;
        for (char c : chars) {
            if (!RecoveryKeyDigits.isSeparator(c)) {
                kept[count++] = c < 0x80 ? Character.toLowerCase(c) : c;
            }
        }
        char[] exact = Arrays.copyOf(kept, count);
        Wipe.chars(kept);
        return SecretChars.takeOver(exact);
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
