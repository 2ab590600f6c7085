package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `exef_v2.json`, whole and as a stream.
class ExefVectorsTest {

    private static final ExefV2 EXEF = new ExefV2();

    static Stream<Named<JsonNode>> valid() throws IOException {
        return vectors().filter(vector -> vector.path("valid").asBoolean()).map(ExefVectorsTest::named);
    }

    static Stream<Named<JsonNode>> malformed() throws IOException {
        return vectors().filter(vector -> !vector.path("valid").asBoolean()).map(ExefVectorsTest::named);
    }

    @Test
    void allVectorsAreRun() throws IOException {
        assertEquals(41, valid().count() + malformed().count());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void opensWhole(JsonNode vector) {
        try (SecretBytes key = key(vector)) {
            assertArrayEquals(hex(vector, "plaintext"), EXEF.open(key, hex(vector, "exef")));
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void opensAsAStreamInPiecesOfAnySize(JsonNode vector) throws IOException {
        JsonNode recorded = vector.path("piece");
        List<Integer> pieces = recorded.isInt() ? List.of(recorded.asInt()) : List.of(1, 7, 28, 45, 4096);
        for (int piece : pieces) {
            RecordingQuarantine quarantine = new RecordingQuarantine();
            try (SecretBytes key = key(vector)) {
                EXEF.open(new PiecewiseStream(hex(vector, "exef"), piece), quarantine, key);
            }
            assertTrue(quarantine.isReleased());
            assertArrayEquals(hex(vector, "plaintext"), quarantine.content());
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void sealsToTheSameBytes(JsonNode vector) throws IOException {
        byte[] plaintext = hex(vector, "plaintext");
        byte[] nonce = hex(vector, "nonce");
        try (SecretBytes key = key(vector);
                InputStream stream =
                        EXEF.seal(key, new ByteArrayInputStream(plaintext), plaintext.length, nonce, _ -> {})) {
            assertArrayEquals(hex(vector, "exef"), EXEF.seal(key, plaintext, nonce));
            assertArrayEquals(hex(vector, "exef"), stream.readAllBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void opensBothLayersOfAnUpload(JsonNode vector) throws IOException {
        if (!vector.has("inner_key")) {
            return;
        }
        RecordingQuarantine quarantine = new RecordingQuarantine();
        try (SecretBytes outer = key(vector);
                SecretBytes inner = SecretBytes.takeOver(hex(vector, "inner_key"))) {
            EXEF.open(new ByteArrayInputStream(hex(vector, "exef")), quarantine, outer, new ExefLayer(EXEF, inner));
        }
        assertTrue(quarantine.isReleased());
        assertArrayEquals(hex(vector, "inner_plaintext"), quarantine.content());
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWithTheRightWords(JsonNode vector) {
        Set<Class<? extends ExefProblem>> expected = expected(vector.path("expected").asText());
        try (SecretBytes key = key(vector)) {
            byte[] sealed = hex(vector, "exef");
            ExefProblem whole = assertThrows(ExefProblem.class, () -> EXEF.open(key, sealed));
            assertTrue(expected.contains(whole.getClass()), () -> whole + " is none of " + expected);
            for (int piece : new int[] {1, 13, 4096}) {
                RecordingQuarantine quarantine = new RecordingQuarantine();
                InputStream stream = new PiecewiseStream(sealed, piece);
                ExefProblem streamed =
                        assertThrows(ExefProblem.class, () -> EXEF.open(stream, quarantine, key));
                assertTrue(expected.contains(streamed.getClass()), () -> streamed + " is none of " + expected);
                assertFalse(quarantine.isReleased());
                assertTrue(quarantine.isDiscarded());
            }
        }
    }

    private static Set<Class<? extends ExefProblem>> expected(String words) {
        return switch (words) {
            case "reject: magic" -> Set.of(ExefProblem.NotExef.class);
            case "reject: version" -> Set.of(ExefProblem.UnsupportedExefVersion.class);
            case "reject: key size" -> Set.of(ExefProblem.WrongKeySize.class);
            case "reject: key size or tag" -> Set.of(ExefProblem.WrongKeySize.class, ExefProblem.Tampered.class);
            case "reject: tag" -> Set.of(ExefProblem.Tampered.class);
            case "reject: length" -> Set.of(ExefProblem.TooLong.class);
            case "reject: length or tag" -> Set.of(
                    ExefProblem.Truncated.class, ExefProblem.TrailingBytes.class, ExefProblem.Tampered.class);
            case "reject: too short", "reject: no footer" -> Set.of(ExefProblem.Truncated.class);
            case "a client rejects trailing data; the server ignores it" -> Set.of(ExefProblem.TrailingBytes.class);
            default -> {
                assertTrue(words.startsWith("a client rejects (the app: keysize mismatch)"), words);
                yield Set.of(ExefProblem.WrongKeySize.class);
            }
        };
    }

    private static Stream<JsonNode> vectors() throws IOException {
        try (InputStream json = Objects.requireNonNull(
                ExefVectorsTest.class.getResourceAsStream("/vectors/exef_v2.json"))) {
            JsonNode vectors = new ObjectMapper().readTree(json).path("vectors");
            return StreamSupport.stream(vectors.spliterator(), false);
        }
    }

    private static Named<JsonNode> named(JsonNode vector) {
        return Named.of(vector.path("name").asText(), vector);
    }

    private static SecretBytes key(JsonNode vector) {
        return SecretBytes.takeOver(hex(vector, "key"));
    }

    private static byte[] hex(JsonNode vector, String member) {
        return HexFormat.of().parseHex(vector.path(member).asText());
    }
}
