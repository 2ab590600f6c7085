package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `exef_v3.json`, whole and as a stream, in both directions.
class ExefV3VectorsTest {

    private static final ExefV3 EXEF = new ExefV3();

    static Stream<Named<JsonNode>> valid() {
        return LaterVectors.of("exef_v3.json", "valid");
    }

    static Stream<Named<JsonNode>> malformed() {
        return LaterVectors.of("exef_v3.json", "malformed");
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(65, valid().count() + malformed().count());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void sealsToTheSameBytesAndOpensThem(JsonNode vector) throws IOException {
        byte[] plaintext = LaterVectors.plaintext(vector);
        byte[] nonce = LaterVectors.hex(vector, "nonce");
        ExefV3 exef = new ExefV3(LaterVectors.strength(vector));
        try (SecretBytes key = LaterVectors.key(vector);
                InputStream stream =
                        exef.seal(key, new ByteArrayInputStream(plaintext), plaintext.length, nonce, _ -> {})) {
            byte[] sealed = exef.seal(key, plaintext, nonce);
            LaterVectors.assertIsOutput(vector, sealed);
            LaterVectors.assertIsOutput(vector, stream.readAllBytes());
            assertEquals(sealed.length, EXEF.sealedLength(plaintext.length));
            assertArrayEquals(plaintext, EXEF.open(key, sealed));
            for (int piece : new int[] {1, 41, 4096, 100_000}) {
                assertArrayEquals(plaintext, Opened.of(EXEF, sealed, piece, key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whatIsWrittenIsAsStrongAsTheKey(JsonNode vector) {
        try (SecretBytes key = LaterVectors.key(vector)) {
            assertEquals(key.length() / 8 - 1, EXEF.seal(key, new byte[1])[CipherStrength.OFFSET]);
        }
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWithTheRightWords(JsonNode vector) {
        Set<Class<? extends ExefProblem>> expected = expected(vector);
        byte[] sealed = LaterVectors.hex(vector, "data");
        try (SecretBytes key = LaterVectors.key(vector)) {
            ExefProblem whole = assertThrows(ExefProblem.class, () -> EXEF.open(key, sealed));
            assertTrue(expected.contains(whole.getClass()), () -> whole + " is none of " + expected);
            for (int piece : new int[] {1, 13, 4096}) {
                ExefProblem streamed = Opened.refused(EXEF, sealed, piece, key);
                assertTrue(expected.contains(streamed.getClass()), () -> streamed + " is none of " + expected);
            }
        }
    }

    private static Set<Class<? extends ExefProblem>> expected(JsonNode vector) {
        return switch (vector.path("expected").asText()) {
            case "bad_magic" -> Set.of(ExefProblem.NotExef.class);
            case "bad_version" -> Set.of(ExefProblem.UnsupportedExefVersion.class);
            case "unknown_cipher" -> Set.of(ExefProblem.UnsupportedCipher.class);
            case "header_mac" -> Set.of(ExefProblem.WrongKey.class);
            case "tag" -> Set.of(ExefProblem.Tampered.class);
            case "truncated" ->
                vector.path("name").asText().startsWith("length 2^63")
                        ? Set.of(ExefProblem.TooLong.class)
                        : Set.of(ExefProblem.Truncated.class, ExefProblem.Tampered.class);
            case "trailing_data" -> Set.of(ExefProblem.TrailingBytes.class, ExefProblem.Tampered.class);
            default -> throw new AssertionError(vector);
        };
    }

    @Test
    void theSampleOfTheFormatsAuthorsOpens() {
        byte[] sealed = Base64.getUrlDecoder()
                .decode("RXhFRgMBMDEyMzQ1Njc4OWFiN9InY1nhSxjAdpLYWJkAAAAAAAAAAef1DJBNTxYeCGto9-DcT00R");
        try (SecretBytes key = SecretBytes.takeOver("one demo 16B key".getBytes(StandardCharsets.US_ASCII))) {
            assertArrayEquals(new byte[] {'.'}, EXEF.open(key, sealed));
        }
    }
}
