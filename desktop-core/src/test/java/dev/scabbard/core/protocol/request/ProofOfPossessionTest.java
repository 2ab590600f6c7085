package dev.scabbard.core.protocol.request;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `pop.json`, the published sample, and the server's side.
class ProofOfPossessionTest {

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.of("pop.json", "vectors");
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(30, vectors().count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsWhatTheServerComputes(JsonNode vector) {
        String decodedPath = Vectors.text(vector, "decoded_path");
        try (SecretBytes key = Vectors.secret(vector, "master_key")) {
            assertEquals(Vectors.text(vector, "signed_path"), SignedTarget.ofPath(decodedPath).text());
            String header = ProofOfPossession.header(
                    key,
                    Vectors.text(vector, "method"),
                    SignedTarget.ofPath(decodedPath),
                    vector.path("timestamp").asLong(),
                    Vectors.bytes(vector, "nonce"));
            assertEquals(Vectors.text(vector, "header"), header);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sendsPathsByTheSameTableAndReadsThemBack(JsonNode vector) {
        String decodedPath = Vectors.text(vector, "decoded_path");
        assertEquals(Vectors.text(vector, "request_target"), WirePath.encode(decodedPath));
        assertEquals(decodedPath, WirePath.decode(Vectors.text(vector, "request_target")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theServerAcceptsItForThisRequestOnly(JsonNode vector) {
        String method = Vectors.text(vector, "method");
        String path = Vectors.text(vector, "decoded_path");
        ProofOfPossession proof =
                ProofOfPossession.parse(Vectors.text(vector, "header")).orElseThrow();
        assertEquals(vector.path("timestamp").asLong(), proof.timestamp());
        assertArrayEquals(Vectors.bytes(vector, "nonce"), proof.nonce());
        try (SecretBytes key = Vectors.secret(vector, "master_key");
                SecretBytes other = SecretBytes.random(32)) {
            assertTrue(proof.matches(key, method, path));
            assertFalse(proof.matches(other, method, path));
            assertFalse(proof.matches(key, "PATCH", path));
            assertFalse(proof.matches(key, method, "/x" + path));
        }
    }

    @Test
    void theServersPublishedSampleComesOut() {
        try (SecretBytes key = SecretBytes.takeOver("one demo 16B key".getBytes(StandardCharsets.US_ASCII))) {
            byte[] nonce = "some nonce value".getBytes(StandardCharsets.US_ASCII);
            assertEquals(
                    "1234 c29tZSBub25jZSB2YWx1ZQ== QRbs9PYMmvlf3+qlNwTqtuuBaqUmo+CpNVDyrfxwLes=",
                    ProofOfPossession.header(key, "GET", SignedTarget.ofPath("/some-path"), 1234, nonce));
        }
    }

    @Test
    void everyHeaderHasItsOwnNonce() {
        try (SecretBytes key = SecretBytes.random(32)) {
            String one = ProofOfPossession.header(key, "GET", "/", 1);
            String two = ProofOfPossession.header(key, "GET", "/", 1);
            assertFalse(one.equals(two));
            assertTrue(ProofOfPossession.parse(one).orElseThrow().matches(key, "GET", "/"));
        }
    }

    @Test
    void malformedHeadersAreNotRead() {
        String nonce = Base64.getEncoder().encodeToString(new byte[16]);
        String mac = Base64.getEncoder().encodeToString(new byte[32]);
        assertTrue(ProofOfPossession.parse("1 " + nonce + " " + mac).isPresent());
        for (String malformed : new String[] {
            "",
            "1",
            "1 " + nonce,
            "-1 " + nonce + " " + mac,
            "12345678901 " + nonce + " " + mac,
            "1  " + nonce + " " + mac,
            "1 " + nonce + " " + mac + " ",
            "1 " + nonce.substring(4) + " " + mac,
            "1 " + nonce.replace('A', '-') + " " + mac,
            "١ " + nonce + " " + mac,
        }) {
            assertTrue(ProofOfPossession.parse(malformed).isEmpty(), malformed);
        }
    }

    @Test
    void fiftyNineSecondsPassAndSixtyDoNot() {
        String nonce = Base64.getEncoder().encodeToString(new byte[16]);
        String mac = Base64.getEncoder().encodeToString(new byte[32]);
        ProofOfPossession proof =
                ProofOfPossession.parse("1000 " + nonce + " " + mac).orElseThrow();
        assertFalse(proof.isTooOld(Instant.ofEpochSecond(1059, 999_000_000)));
        assertTrue(proof.isTooOld(Instant.ofEpochSecond(1060)));
        assertFalse(proof.isTooOld(Instant.EPOCH));
    }

    @Test
    void percentDecodingIsTheServers() {
        assertEquals("/", WirePath.decode("%2F"));
        assertEquals("é", WirePath.decode("%c3%a9"));
        assertEquals("a+b%zz%", WirePath.decode("a+b%zz%"));
        assertEquals("\uFFFD", WirePath.decode("%FF"));
        assertEquals("a%2Fb%20c%2Bd", WirePath.encodeComponent("a/b c+d"));
    }
}
