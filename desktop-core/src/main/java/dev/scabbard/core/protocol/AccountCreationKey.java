package dev.scabbard.core.protocol;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;

/// The key an operator gives to whoever may register: exactly 32 characters of printable ASCII, whose bytes are an
/// AES-256 key (Excalibur, A.4).
public final class AccountCreationKey {

    /// The number of characters, and of bytes.
    public static final int LENGTH = 32;

    private AccountCreationKey() {}

    /// The key's bytes. Line ends at the end, as pasting brings them, are dropped; nothing else is.
    ///
    /// @param typed stays the caller's
    /// @return 32 bytes, the caller's to close
    /// @throws ProtocolProblem.AccountCreationKeyCharacters when a character is not printable ASCII
    /// @throws ProtocolProblem.AccountCreationKeyLength when there are more or fewer than 32
    public static SecretBytes parse(SecretChars typed) {
        return typed.apply(chars -> {
            int length = lengthWithoutLineEnds(chars);
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                if (chars[i] < ' ' || chars[i] > '~') {
                    Wipe.bytes(bytes);
                    throw new ProtocolProblem.AccountCreationKeyCharacters();
                }
                bytes[i] = (byte) chars[i];
            }
            if (length != LENGTH) {
                Wipe.bytes(bytes);
                throw new ProtocolProblem.AccountCreationKeyLength(length);
            }
            return SecretBytes.takeOver(bytes);
        });
    }

    private static int lengthWithoutLineEnds(char[] chars) {
        int length = chars.length;
        while (length > 0 && (chars[length - 1] == '\n' || chars[length - 1] == '\r')) {
            length--;
        }
        return length;
    }
}
