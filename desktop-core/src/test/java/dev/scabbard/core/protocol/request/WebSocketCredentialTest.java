package dev.scabbard.core.protocol.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketCredentialTest {

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.of("pop_08.json", "vectors")
                .filter(vector -> vector.getPayload().has("first_frame_text"));
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(2, vectors().count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theFirstFrameIsTokenColonProof(JsonNode vector) {
        String frame = Vectors.text(vector, "first_frame_text");
        try (SessionToken token = token("JWT-GOES-HERE")) {
            assertEquals(frame, WebSocketCredential.firstFrame(token, Vectors.text(vector, "header_text")));
        }
        assertEquals(WebSocketCredential.METHOD, Vectors.text(vector, "method"));
        WebSocketCredential presented = WebSocketCredential.ofFirstFrame(frame).orElseThrow();
        assertEquals("JWT-GOES-HERE", presented.token());
        assertEquals(Vectors.text(vector, "header_text"), presented.proof());
    }

    @Test
    void aProofIsForThisPathAndNoOtherMethod() {
        try (SecretBytes key = SecretBytes.random(32)) {
            ProofOfPossession proof = ProofOfPossession.parse(
                            WebSocketCredential.proof(key, "/api/files/listen", 1790000000))
                    .orElseThrow();
            assertTrue(proof.matches(key, "WEBSOCKET", "/api/files/listen"));
            assertFalse(proof.matches(key, "GET", "/api/files/listen"));
        }
    }

    @Test
    void theWordBearerBeforeTheTokenIsTolerated() {
        WebSocketCredential presented =
                WebSocketCredential.ofFirstFrame("Bearer a.b.c:1 n= m=").orElseThrow();
        assertEquals("a.b.c", presented.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token", "token:proof:more", "::"})
    void aFrameWithoutExactlyOneColonIsMalformed(String frame) {
        assertTrue(WebSocketCredential.ofFirstFrame(frame).isEmpty());
    }

    @Test
    void theQueryIsFormEncoded() {
        try (SessionToken token = token("a.b-c_d.e")) {
            String query = WebSocketCredential.query(token, "1 +/AA== b/+=");
            assertEquals("auth_token=a.b-c_d.e&hmac_validation=1+%2B%2FAA%3D%3D+b%2F%2B%3D", query);
            WebSocketCredential presented = WebSocketCredential.ofQuery(query).orElseThrow();
            assertEquals("a.b-c_d.e", presented.token());
            assertEquals("1 +/AA== b/+=", presented.proof());
            assertEquals(presented, WebSocketCredential.ofQuery("encrypted=true&" + query).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "auth_token=a",
                "hmac_validation=b",
                "auth_token=a&auth_token=a&hmac_validation=b",
                "auth_token=%zz&hmac_validation=b",
                "auth_token=%&hmac_validation=b",
            })
    void aQueryWithoutBothParametersIsMalformed(String query) {
        assertTrue(WebSocketCredential.ofQuery(query).isEmpty());
    }

    @Test
    void itIsNeverShown() {
        assertEquals("WebSocketCredential[…]", new WebSocketCredential("a", "b").toString());
    }

    private static SessionToken token(String jwt) {
        return new SessionToken(SecretBytes.takeOver(jwt.getBytes(StandardCharsets.US_ASCII)), Instant.MAX);
    }
}
