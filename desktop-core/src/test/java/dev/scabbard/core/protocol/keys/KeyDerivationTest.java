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
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `keygen.json`, by the rules of the app: JavaScript's trim and JSON escapes.
class KeyDerivationTest {

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.of("keygen.json", "vectors");
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(26, vectors().count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void derivesTheKey(JsonNode vector) {
        byte[] salt = Vectors.bytes(vector, "salt");
        String username = Vectors.text(vector, "username");
        String prefix = vector.has("json_stringify_key") ? "json_stringify_" : "";
        try (SecretChars typed = Vectors.chars(Vectors.text(vector, "password"));
                SecretBytes password = Passwords.normaliseAnything(typed);
                SecretBytes key = KeyDerivation.derive(password, username, salt, KeyAlgorithm.PBKDF2)) {
            assertArrayEquals(Vectors.bytes(vector, prefix + "hkdf_input"), UsernameJson.write(username));
            assertArrayEquals(Vectors.bytes(vector, prefix + "hkdf_key"), KeyDerivation.fast(username, salt));
            String trim = vector.has("js_trim_key") ? "js_trim_" : "";
            password.use(bytes ->
                    assertArrayEquals(Vectors.bytes(vector, trim + "normalized_password"), bytes));
            String expected = vector.has("js_trim_key") ? "js_trim_key" : prefix + "key";
            key.use(bytes -> assertArrayEquals(Vectors.bytes(vector, expected), bytes));
        }
    }

    @Test
    void trimsWhatJavaScriptTrimsAndNothingElse() {
        Set<Integer> trimmed = new HashSet<>();
        for (JsonNode codePoint : Vectors.file("keygen.json").path("javascript_trim_code_points")) {
            trimmed.add(Integer.parseInt(codePoint.asText().substring(2), 16));
        }
        assertEquals(25, trimmed.size());
        for (int c = 0; c < 0x10000; c++) {
            if (c == 'x') {
                continue;
            }
            char[] kept = Passwords.trim(new char[] {(char) c, 'x', (char) c});
            assertEquals(trimmed.contains(c), kept.length == 1, Integer.toHexString(c));
            assertEquals(trimmed.contains(c), kept[0] == 'x', Integer.toHexString(c));
        }
    }

    @Test
    void passwordsAreTrimmedBeforeAnythingElse() {
        try (SecretChars typed = Vectors.chars("\uFEFF x \u3000");
                SecretChars inner = Vectors.chars("x");
                SecretBytes bytes = Passwords.normalise(typed);
                SecretBytes alone = Passwords.normalise(inner)) {
            assertEquals(alone, bytes);
        }
    }

    @Test
    void aBlankPasswordIsRefused() {
        for (String blank : new String[] {"", " ", "\t\u3000\uFEFF\n"}) {
            try (SecretChars typed = Vectors.chars(blank)) {
                assertThrows(PasswordProblem.BlankPassword.class, () -> Passwords.normalise(typed));
            }
        }
    }

    @Test
    void aPasswordWithHalfACharacterIsRefused() {
        for (String broken : new String[] {"a\uD83D", "\uDD10b", "a\uD83D\uD83D\uDD10"}) {
            try (SecretChars typed = Vectors.chars(broken)) {
                assertThrows(PasswordProblem.LoneSurrogate.class, () -> Passwords.normalise(typed));
            }
        }
    }

    @Test
    void userNamesAreEscapedAsJavaScriptDoes() {
        assertEquals(
                "{\"username\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\\\"\\\\/\u2028é😀\"}",
                json("\b\t\n\f\r\u0000\u001f\u007f\"\\/\u2028é😀"));
        assertEquals("{\"username\":\"\\udd10\"}", json("\uDD10"));
        assertEquals("{\"username\":\"\\ud83d\"}", json("\uD83D"));
    }

    @Test
    void bothKeysOfAnAccountAreDerivedWithTheirOwnSalts() {
        JsonNode vector = Vectors.file("adduser.json").path("vectors").get(0);
        try (SecretChars password = Vectors.chars(Vectors.text(vector, "password"));
                AccountKeys keys = AccountKeys.derive(
                        password,
                        Vectors.text(vector, "username"),
                        Vectors.bytes(vector, "auk_salt"),
                        Vectors.bytes(vector, "srp_salt"));
                SecretBytes unlockKey = Vectors.secret(vector, "auk");
                SecretBytes srpKey = Vectors.secret(vector, "srp_key")) {
            assertEquals(unlockKey, keys.accountUnlockKey());
            assertEquals(srpKey, keys.srpKey());
        }
    }

    @Test
    void saltsNoAccountMayHaveAreRefused() {
        byte[] salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        byte[] other = "0123456789abcdeF".getBytes(StandardCharsets.US_ASCII);
        byte[] tooShort = "0123456789abcde".getBytes(StandardCharsets.US_ASCII);
        try (SecretChars password = Vectors.chars("password")) {
            assertThrows(
                    ProtocolProblem.EqualSalts.class, () -> AccountKeys.derive(password, "a", salt, salt.clone()));
            assertThrows(ProtocolProblem.ShortSalt.class, () -> AccountKeys.derive(password, "a", salt, tooShort));
            assertThrows(ProtocolProblem.ShortSalt.class, () -> AccountKeys.derive(password, "a", tooShort, other));
        }
    }

    private static String json(String username) {
        return new String(UsernameJson.write(username), StandardCharsets.UTF_8);
    }
}
