package dev.scabbard.core.xecrets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XecretsCredentialTest {

    /// Made with `printf '%s:%s' "$email" "$(printf %s "$passphrase" | base64 -w0)" | base64 -w0`.
    @ParameterizedTest
    @CsvSource({
        "a@mail.example,secret,YUBtYWlsLmV4YW1wbGU6YzJWamNtVjA=",
        "'  a@mail.example ',secret,YUBtYWlsLmV4YW1wbGU6YzJWamNtVjA=",
        "ä@mail.example,' with : blanks ',w6RAbWFpbC5leGFtcGxlOklIZHBkR2dnT2lCaWJHRnVhM01n",
        "a@mail.example,pässwörd 漢字,YUBtYWlsLmV4YW1wbGU6Y01Pa2MzTjN3N1p5WkNEbXZLTGxyWmM9"
    })
    void thePassphraseIsEncodedTwiceAndUsedAsTyped(String email, String passphrase, String expected) {
        try (SecretChars typed = SecretChars.copyOf(passphrase.toCharArray());
                XecretsCredential credential = XecretsCredential.of(email, typed)) {
            assertEquals(expected, credential.basic().<String>apply(bytes -> new String(bytes, US_ASCII)));
            assertFalse(typed.isClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {":", "a:b@mail.example", "a@mail.example:"})
    void aColonInTheEmailIsRefused(String email) {
        try (SecretChars passphrase = SecretChars.copyOf(new char[] {'p'})) {
            assertThrows(XecretsProblem.ColonInEmail.class, () -> XecretsCredential.of(email, passphrase));
        }
    }

    @Test
    void nothingTypedIsRefused() {
        try (SecretChars passphrase = SecretChars.copyOf(new char[] {'p'});
                SecretChars none = SecretChars.copyOf(new char[0])) {
            assertThrows(XecretsProblem.EmailBlank.class, () -> XecretsCredential.of("  ", passphrase));
            assertThrows(XecretsProblem.PassphraseEmpty.class, () -> XecretsCredential.of("a@b.example", none));
        }
    }

    @Test
    void closingWipesIt() {
        try (SecretChars passphrase = SecretChars.copyOf(new char[] {'p'})) {
            XecretsCredential credential = XecretsCredential.of("a@mail.example", passphrase);
            credential.close();

            assertTrue(credential.basic().isClosed());
        }
    }
}
