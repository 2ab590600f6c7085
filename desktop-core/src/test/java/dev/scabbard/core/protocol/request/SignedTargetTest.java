package dev.scabbard.core.protocol.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.secret.SecretBytes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `pop_08.json`: proofs over path and query.
class SignedTargetTest {

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.of("pop_08.json", "vectors");
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(18, vectors().count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void pathAndQueryAreSigned(JsonNode vector) {
        SignedTarget target = target(vector);
        assertEquals(Vectors.text(vector, "canonical_text"), target.text());
        try (SecretBytes key = Vectors.secret(vector, "key")) {
            String header = ProofOfPossession.header(
                    key,
                    Vectors.text(vector, "method"),
                    target,
                    vector.path("timestamp").asLong(),
                    Vectors.bytes(vector, "nonce"));
            assertEquals(Vectors.text(vector, "header_text"), header);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theServerAcceptsItForThisQueryOnly(JsonNode vector) {
        String method = Vectors.text(vector, "method");
        ProofOfPossession proof =
                ProofOfPossession.parse(Vectors.text(vector, "header_text")).orElseThrow();
        try (SecretBytes key = Vectors.secret(vector, "key")) {
            assertTrue(proof.matches(key, method, target(vector)));
            SignedTarget other = SignedTarget.ofPathAndQuery("/api/files/count", "another=query");
            assertFalse(proof.matches(key, method, other));
        }
    }

    /// What Python's `urllib` makes of a URL whose decoded path holds what parts a URL.
    @ParameterizedTest
    @CsvSource({
        "/a?b, c, /a?b?c",
        "/a?b, '', /a?b",
        "/a?, '', /a",
        "/a#b?c, d=e, /a",
        "/a?b#c, d=e, /a?b",
        "'', '', /",
        "'', c, /?c",
        "/ä, c=%C3%A4+%2b, /%C3%A4?c=%C3%A4+%2b",
    })
    void theServerTakesItsUrlApartAgain(String decodedPath, String rawQuery, String signed) {
        assertEquals(signed, SignedTarget.ofPathAndQuery(decodedPath, rawQuery).text());
    }

    @Test
    void lineBreaksAndTabsAreDroppedFromPathAndQuery() {
        assertEquals("/ab?cd", SignedTarget.ofPathAndQuery("/a\t\r\nb?c\nd", "").text());
    }

    private static SignedTarget target(JsonNode vector) {
        String target = Vectors.text(vector, "target_text");
        int mark = target.indexOf('?');
        return mark < 0
                ? SignedTarget.ofPathAndQuery(WirePath.decode(target), "")
                : SignedTarget.ofPathAndQuery(WirePath.decode(target.substring(0, mark)), target.substring(mark + 1));
    }
}
