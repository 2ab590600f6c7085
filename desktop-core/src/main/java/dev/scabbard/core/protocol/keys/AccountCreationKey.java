package dev.scabbard.core.protocol.keys;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.words.Bip39;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;

/// The key an operator gives to whoever may register: in 0.2 exactly 32 characters of printable ASCII, whose bytes are
/// an AES-256 key (Excalibur, A.4); from 0.3 on 24 words, whose 32 bytes are such a key, and from 0.7 on the server's
/// public key for this purpose (Excalibur, F, G3; E 4.3).
public final class AccountCreationKey {

    /// The number of bytes, and in 0.2 of characters.
    public static final int LENGTH = 32;

    private AccountCreationKey() {}

    /// The bytes of a key of 32 characters. Line ends at the end, as pasting brings them, are dropped; nothing else is.
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

    /// The bytes of a key of 24 words.
    ///
    /// @param typed stays the caller's; read as by [Bip39#parse]
    /// @return 32 bytes, the caller's to close
    /// @throws dev.scabbard.core.protocol.words.WordsProblem when it is no key
    public static SecretBytes parseWords(SecretChars typed) {
        return Bip39.parse(typed);
    }

    private static int lengthWithoutLineEnds(char[] chars) {
        int length = chars.length;
        while (length > 0 && (chars[length - 1] == '\n' || chars[length - 1] == '\r')) {
            length--;
        }
        return length;
    }
}
