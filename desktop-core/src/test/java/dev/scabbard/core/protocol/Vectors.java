package dev.scabbard.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;

/// Reads the test vectors.
public final class Vectors {

    private Vectors() {}

    public static JsonNode file(String name) {
        try (InputStream json = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + name))) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<Named<JsonNode>> of(String file, String list) {
        return StreamSupport.stream(file(file).path(list).spliterator(), false)
                .map(vector -> Named.of(vector.path("name").asText(), vector));
    }

    public static String text(JsonNode vector, String member) {
        return vector.path(member).asText();
    }

    public static byte[] bytes(JsonNode vector, String member) {
        return HexFormat.of().parseHex(text(vector, member));
    }

    public static BigInteger number(JsonNode vector, String member) {
        return new BigInteger(text(vector, member), 16);
    }

    public static SecretBytes secret(JsonNode vector, String member) {
        return SecretBytes.takeOver(bytes(vector, member));
    }

    public static SecretChars chars(String text) {
        return SecretChars.takeOver(text.toCharArray());
    }
}
