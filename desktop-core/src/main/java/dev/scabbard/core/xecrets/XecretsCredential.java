package dev.scabbard.core.xecrets;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// What the `Authorization` header says after `Basic `, made once and kept in secret memory while an account is
/// unlocked.
final class XecretsCredential implements AutoCloseable {

    private final SecretBytes basic;

    private XecretsCredential(SecretBytes basic) {
        this.basic = basic;
    }

    /// `base64(utf8(email ":" base64(utf8(passphrase))))`, both standard Base64 with padding (Xecrets, Requests). The
    /// passphrase is used as typed, the address without blanks around it; the passphrase stays the caller's to close.
    ///
    /// @throws XecretsProblem.EmailBlank when there is no address
    /// @throws XecretsProblem.ColonInEmail when the address has a colon, which Basic authentication cannot say
    /// @throws XecretsProblem.PassphraseEmpty when there is no passphrase
    static XecretsCredential of(String email, SecretChars passphrase) {
        String address = email.strip();
        if (address.isEmpty()) {
            throw new XecretsProblem.EmailBlank();
        }
        if (address.indexOf(':') >= 0) {
            throw new XecretsProblem.ColonInEmail();
        }
        if (passphrase.length() == 0) {
            throw new XecretsProblem.PassphraseEmpty();
        }
        try (SecretBytes utf8 = passphrase.toUtf8();
                SecretBytes encoded = base64(utf8);
                SecretBytes pair = joined((address + ":").getBytes(StandardCharsets.UTF_8), encoded)) {
            return new XecretsCredential(base64(pair));
        }
    }

    private static SecretBytes base64(SecretBytes plain) {
        return plain.apply(bytes -> SecretBytes.takeOver(Base64.getEncoder().encode(bytes)));
    }

    private static SecretBytes joined(byte[] first, SecretBytes second) {
        return second.apply(bytes -> {
            byte[] both = new byte[first.length + bytes.length];
            System.arraycopy(first, 0, both, 0, first.length);
            System.arraycopy(bytes, 0, both, first.length, bytes.length);
            return SecretBytes.takeOver(both);
        });
    }

    /// What follows `Basic `, in ASCII; still owned by this object.
    SecretBytes basic() {
        return basic;
    }

    /// Overwrites it.
    @Override
    public void close() {
        basic.close();
    }
}
