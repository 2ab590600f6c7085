package dev.scabbard.core.protocol.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `names.json`, made with the JavaScript library.
class NameCipherTest {

    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream json =
                Objects.requireNonNull(NameCipherTest.class.getResourceAsStream("/vectors/names.json"))) {
            return StreamSupport.stream(new ObjectMapper().readTree(json).path("vectors").spliterator(), false);
        }
    }

    @Test
    void allVectorsAreRun() throws IOException {
        assertEquals(2, vectors().count());
        vectors().forEach(vector -> assertEquals(12, vector.path("names").size()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theTableIsMadeAsTheLibraryMakesIt(JsonNode vector) throws Exception {
        try (SecretBytes vaultKey = vaultKey(vector);
                NameTable table = NameTable.of(vaultKey)) {
            byte[] key = cipherKey(vaultKey);
            assertEquals(vector.path("cipher_key").asText(), HexFormat.of().formatHex(key));
            assertArrayEquals(
                    vector.path("seed_text").asText().getBytes(StandardCharsets.US_ASCII), NameTable.hexDigits(key));
            try (SeededRandom random = new SeededRandom(NameTable.hexDigits(key))) {
                for (JsonNode number : vector.path("first_doubles")) {
                    assertEquals(number.doubleValue(), random.nextDouble());
                }
            }
            byte[] all = new byte[256];
            for (int i = 0; i < all.length; i++) {
                all[i] = (byte) i;
            }
            byte[] replaced = all.clone();
            table.apply(replaced);
            assertEquals(vector.path("table").asText(), HexFormat.of().formatHex(replaced));
            assertEquals(
                    vector.path("table_sha256").asText(),
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(replaced)));
            table.undo(replaced);
            assertArrayEquals(all, replaced);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void namesAndPathsGoBothWays(JsonNode vector) {
        try (SecretBytes vaultKey = vaultKey(vector);
                NameCipher cipher = NameCipher.of(vaultKey)) {
            for (JsonNode sample : vector.path("names")) {
                String name = sample.path("name_text").asText();
                String hidden = sample.path("hidden_text").asText();
                assertEquals(hidden, cipher.hidden(name));
                assertEquals(Optional.of(name), cipher.shown(hidden));
                assertEquals(sample.path("as_file_text").asText(), cipher.hiddenFile(name + ".exef"));
                assertEquals(Optional.of(name + ".exef"), cipher.shownFile(hidden + ".exef"));
                String path = sample.path("path_text").asText();
                String hiddenPath = sample.path("hidden_path_text").asText();
                assertEquals(hiddenPath, cipher.hiddenFolderPath(path));
                assertEquals(path, cipher.shownFolderPath(hiddenPath));
                assertEquals(hiddenPath + ".exef", cipher.hiddenFilePath(path + ".exef"));
                assertEquals(path + ".exef", cipher.shownFilePath(hiddenPath + ".exef"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatIsNotHiddenIsTold(JsonNode vector) {
        try (SecretBytes vaultKey = vaultKey(vector);
                NameCipher cipher = NameCipher.of(vaultKey)) {
            for (JsonNode sample : vector.path("not_hidden")) {
                String text = sample.path("text").asText();
                assertEquals(Optional.empty(), cipher.shown(text), text);
                assertEquals(Optional.empty(), cipher.shownFile(text + ".exef"), text);
                assertEquals(text + "/" + text + ".exef", cipher.shownFilePath(text + "/" + text + ".exef"));
            }
            for (String text : new String[] {"", ".exef", "..", "０0"}) {
                assertEquals(Optional.empty(), cipher.shown(text), text);
                assertEquals(Optional.empty(), cipher.shownFile(text), text);
            }
        }
    }

    @Test
    void aMixOfHiddenAndPlainNamesIsShownPartByPart() {
        try (SecretBytes vaultKey = SecretBytes.copyOf(new byte[32]);
                NameCipher cipher = NameCipher.of(vaultKey)) {
            assertEquals(
                    "docs/My files/Hello.txt.exef", cipher.shownFilePath("e506995b/My files/ce4e858506140a080a.exef"));
            assertEquals(".", cipher.hiddenFolderPath("."));
            assertEquals(".", cipher.shownFolderPath("."));
        }
    }

    @Test
    void aNameWithASlashDoesNotReadLikeAPath() {
        try (SecretBytes vaultKey = SecretBytes.copyOf(new byte[32]);
                NameCipher cipher = NameCipher.of(vaultKey)) {
            String hidden = cipher.hidden("a/b");
            assertEquals(Optional.of("a/b"), cipher.shown(hidden));
            assertEquals("docs/" + hidden, cipher.shownFolderPath(cipher.hidden("docs") + "/" + hidden));
        }
    }

    @Test
    void everyVaultHasItsOwnTable() {
        try (SecretBytes one = SecretBytes.random(32);
                SecretBytes two = SecretBytes.random(32);
                NameCipher first = NameCipher.of(one);
                NameCipher second = NameCipher.of(two)) {
            assertFalse(first.hidden("a name that is long enough").equals(second.hidden("a name that is long enough")));
        }
    }

    @Test
    void whatCannotBeHiddenIsRefusedAndAClosedCipherHidesNothing() {
        try (SecretBytes vaultKey = SecretBytes.random(32);
                NameCipher cipher = NameCipher.of(vaultKey)) {
            assertThrows(FileNameProblem.FileNameLoneSurrogate.class, () -> cipher.hidden("a\uD83D"));
            assertThrows(IllegalArgumentException.class, () -> cipher.hiddenFile("a.txt"));
            assertThrows(IllegalArgumentException.class, () -> cipher.hiddenFile(".exef"));
            cipher.close();
            assertThrows(IllegalStateException.class, () -> cipher.hidden("a"));
        }
    }

    private static byte[] cipherKey(SecretBytes vaultKey) {
        try (SecretBytes key = NameTable.cipherKey(vaultKey)) {
            return key.apply(byte[]::clone);
        }
    }

    private static SecretBytes vaultKey(JsonNode vector) {
        return SecretBytes.takeOver(HexFormat.of().parseHex(vector.path("vault_key").asText()));
    }
}
