package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;

/// Reads `exef_v3.json` and `exef_v4.json`, which give long content by a rule and long output by its hash.
final class LaterVectors {

    private LaterVectors() {}

    static JsonNode file(String name) {
        try (InputStream json = Objects.requireNonNull(LaterVectors.class.getResourceAsStream("/vectors/" + name))) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Named<JsonNode>> of(String file, String list) {
        return StreamSupport.stream(file(file).path(list).spliterator(), false)
                .map(vector -> Named.of(vector.path("name").asText(), vector));
    }

    static byte[] hex(JsonNode vector, String member) {
        return HexFormat.of().parseHex(vector.path(member).asText());
    }

    static SecretBytes key(JsonNode vector) {
        return SecretBytes.takeOver(hex(vector, "key"));
    }

    static CipherStrength strength(JsonNode vector) {
        return CipherStrength.values()[vector.path("cipher_id").asInt() - 1];
    }

    static byte[] plaintext(JsonNode vector) {
        byte[] plaintext = vector.has("plaintext")
                ? hex(vector, "plaintext")
                : byRule(vector.path("plaintext_length").asInt());
        assertEquals(vector.path("plaintext_sha256").asText(), sha256(plaintext));
        return plaintext;
    }

    /// The content of the rule: byte i = (7*i + floor(i/256)) mod 256.
    static byte[] byRule(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (7 * i + i / 256);
        }
        return content;
    }

    static void assertIsOutput(JsonNode vector, byte[] sealed) {
        assertEquals(vector.path("output_length").asInt(), sealed.length);
        byte[] header = hex(vector, "header");
        assertArrayEquals(header, Arrays.copyOf(sealed, header.length));
        String lastTag = vector.path(vector.has("tag") ? "tag" : "last_tag").asText();
        assertEquals(lastTag, HexFormat.of().formatHex(sealed, sealed.length - 16, sealed.length));
        assertEquals(vector.path("output_sha256").asText(), sha256(sealed));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
