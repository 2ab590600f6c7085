package dev.scabbard.core.xecrets;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;

/// The value of the `Authorization` header, made once and kept in secret memory while an account is unlocked.
public final class XecretsCredential implements AutoCloseable {

    private final SecretBytes headerValue;

    private XecretsCredential(SecretBytes headerValue) {
        this.headerValue = headerValue;
    }

    /// `Basic base64(utf8(email ":" base64(utf8(passphrase))))`, both standard Base64 with padding. The passphrase is used as typed,
    /// the address without blanks around it; the passphrase stays the caller's to close.
    ///
    /// @throws XecretsProblem.EmailBlank when there is no address
    /// @throws XecretsProblem.ColonInEmail when the address has a colon, which Basic authentication cannot say
    /// @throws XecretsProblem.PassphraseEmpty when there is no passphrase
    public static XecretsCredential of(String email, SecretChars passphrase) {
        throw new UnsupportedOperationException();
    }

    /// The header's value in ASCII; still owned by this object.
    SecretBytes headerValue() {
        return headerValue;
    }

    /// Overwrites it.
    @Override
    public void close() {
        headerValue.close();
    }
}
