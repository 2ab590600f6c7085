package dev.scabbard.core.protocol.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `keygen_08.json`: both algorithms.
class AccountUnlockKeyTest {

    static Stream<JsonNode> vectors() {
        return StreamSupport.stream(Vectors.file("keygen_08.json").path("vectors").spliterator(), false);
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(7, vectors().count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void derivesTheKey(JsonNode vector) {
        byte[] salt = Vectors.bytes(vector, "salt");
        String username = Vectors.text(vector, "username_text");
        KeyAlgorithm algorithm = KeyAlgorithm.ofWireName(Vectors.text(vector, "keygen_algorithm"))
                .orElseThrow();
        try (SecretChars typed = Vectors.chars(Vectors.text(vector, "password_text"));
                SecretBytes password = Passwords.normaliseAnything(typed);
                SecretBytes key = KeyDerivation.derive(password, username, salt, algorithm)) {
            password.use(bytes -> assertArrayEquals(Vectors.bytes(vector, "password_bytes"), bytes));
            assertArrayEquals(Vectors.bytes(vector, "slow"), SlowHash.derive(password, salt, algorithm));
            assertArrayEquals(Vectors.bytes(vector, "fast"), KeyDerivation.fast(username, salt));
            key.use(bytes -> assertArrayEquals(Vectors.bytes(vector, "account_unlock_key"), bytes));
        }
    }

    @Test
    void thePasswordIsTypedAndTheSaltLongEnough() {
        JsonNode vector = Vectors.file("keygen_08.json").path("vectors").get(0);
        byte[] salt = Vectors.bytes(vector, "salt");
        String username = Vectors.text(vector, "username_text");
        try (SecretChars typed = Vectors.chars("\u3000Password\n");
                SecretChars blank = Vectors.chars(" ");
                SecretBytes expected = Vectors.secret(vector, "account_unlock_key");
                SecretBytes key = AccountUnlockKey.derive(typed, username, salt, KeyAlgorithm.ARGON2D)) {
            assertEquals(expected, key);
            assertThrows(
                    ProtocolProblem.ShortSalt.class,
                    () -> AccountUnlockKey.derive(typed, username, new byte[15], KeyAlgorithm.ARGON2D));
            assertThrows(
                    PasswordProblem.BlankPassword.class,
                    () -> AccountUnlockKey.derive(blank, username, salt, KeyAlgorithm.PBKDF2));
        }
    }

    @Test
    void algorithmsHaveTheNamesThatTravel() {
        assertEquals(Optional.of(KeyAlgorithm.PBKDF2), KeyAlgorithm.ofWireName("pbkdf2"));
        assertEquals(Optional.of(KeyAlgorithm.ARGON2D), KeyAlgorithm.ofWireName("argon2d"));
        assertEquals(Optional.empty(), KeyAlgorithm.ofWireName("Argon2d"));
        assertEquals("argon2d", KeyAlgorithm.ARGON2D.wireName());
    }
}
