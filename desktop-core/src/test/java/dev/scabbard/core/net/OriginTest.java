package dev.scabbard.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.core.net.transport.Request;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LOCALHOST, true",
        "vault.localhost, true",
        "127.0.0.1, true",
        "127.1.2.3, true",
        "::1, true",
        "[::1], true",
        "128.0.0.1, false",
        "127.0.0.1.example, false",
        "localhost.example, false",
        "notlocalhost, false",
        "server.example, false"
    })
    void knowsThisComputer(String host, boolean loopback) {
        assertEquals(loopback, new Origin(false, host, 1).isLoopback());
    }

    @Test
    void isWrittenWithPortAndBrackets() {
        assertEquals("https://server.example:443", new Origin(true, "Server.Example", 443).toString());
        assertEquals("http://[::1]:80", new Origin(false, "::1", 80).toString());
        assertEquals(new Origin(false, "::1", 80), new Origin(false, "[::1]", 80));
    }

    @Test
    void needsHostAndPort() {
        assertThrows(IllegalArgumentException.class, () -> new Origin(true, "", 1));
        assertThrows(IllegalArgumentException.class, () -> new Origin(true, "a", 0));
        assertThrows(IllegalArgumentException.class, () -> new Origin(true, "a", 65536));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-slash", "/with blank", "/line\r\nX: y", "/ä", "http://a/"})
    void targetThatCannotStandInARequestLineIsRefused(String target) {
        Origin origin = new Origin(true, "a", 1);
        assertThrows(IllegalArgumentException.class, () -> Request.to("GET", origin, target));
    }

    @Test
    void headerCannotBringAnother() {
        Request.Builder builder = Request.to("GET", new Origin(true, "a", 1), "/");
        assertThrows(IllegalArgumentException.class, () -> builder.header("X", "a\r\nY: b"));
        assertThrows(IllegalArgumentException.class, () -> builder.header("X: a\r\nY", "b"));
    }

    @Test
    void requestShowsNoTarget() {
        Request request = Request.to("GET", new Origin(true, "a", 1), "/secret-name").build();
        assertEquals("GET https://a:1/…", request.toString());
    }

    @Test
    void fingerprintIsReadInAnyUsualForm() {
        String hex = "4f2a".repeat(16);
        Fingerprint fingerprint = Fingerprint.parse(hex).orElseThrow();
        assertEquals("4F:2A:" + "4F:2A:".repeat(14) + "4F:2A", fingerprint.toString());
        assertEquals(Optional.of(fingerprint), Fingerprint.parse(fingerprint.text()));
        String small = fingerprint.text().toLowerCase(Locale.ROOT);
        assertEquals(Optional.of(fingerprint), Fingerprint.parse(" " + small + "\n"));
        assertEquals(Optional.empty(), Fingerprint.parse(hex.substring(2)));
        assertEquals(Optional.empty(), Fingerprint.parse(hex.replace('f', 'g')));
    }

    @Test
    void fingerprintIsTheHashOfTheCertificate() throws Exception {
        X509Certificate certificate = TestCertificates.selfSigned("localhost").certificate();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        assertEquals(Fingerprint.parse(HexFormat.of().formatHex(hash)), Optional.of(Fingerprint.of(certificate)));
    }

    @Test
    void pinsAreByHostAndPort() {
        Fingerprint one = Fingerprint.parse("11".repeat(32)).orElseThrow();
        Origin origin = new Origin(true, "a.example", 443);
        Pins pins = Pins.none().with(origin, one);
        assertEquals(Optional.of(one), pins.pinOf(new Origin(true, "A.example", 443)));
        assertEquals(Optional.empty(), pins.pinOf(new Origin(true, "a.example", 444)));
        assertEquals(Optional.empty(), pins.without(origin).pinOf(origin));
    }
}
