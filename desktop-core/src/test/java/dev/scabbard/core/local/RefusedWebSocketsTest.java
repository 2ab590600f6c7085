package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.request.WebSocketCredential;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// WebSockets that are not let in, and logins and enrolments that are dropped, where there is OPAQUE: 0.6 to 0.8.
class RefusedWebSocketsTest {

    private static final String LISTEN = "/files/listen";

    @TempDir
    Path folder;

    private final GenerationFixture fixture = new GenerationFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Visitor start(String release) {
        fixture.start(folder, release);
        return fixture.signedIn("arthur");
    }

    @Test
    void eightTellsARefusedWebSocketWhy() {
        Visitor arthur = start("0.8");
        String proof = WebSocketCredential.proof(
                arthur.masterKey, "/api" + LISTEN, fixture.clock.instant().getEpochSecond());
        String old = WebSocketCredential.proof(
                arthur.masterKey, "/api" + LISTEN, fixture.clock.instant().getEpochSecond() - 30);
        assertRefused("Invalid authentication format", arthur, "nonsense");
        assertRefused("Invalid authentication format", arthur, "a:b:c");
        assertRefused("Missing, invalid, or expired bearer token", arthur, "dead:" + proof);
        assertRefused("Missing PoP", arthur, arthur.token + ":");
        assertRefused("Invalid PoP", arthur, arthur.token + ":soon nonce code");
        assertRefused("Invalid timestamp", arthur, arthur.token + ":" + old);
        RawSocket good = RawSocket.open(arthur.http, arthur.origin + "/api" + LISTEN);
        good.text("Bearer " + arthur.token + ":" + proof);
        assertEquals("Authenticated", good.nextText());
        assertRefused("Nonce reused", arthur, arthur.token + ":" + proof);
        RawSocket binary = RawSocket.open(arthur.http, arthur.origin + "/api" + LISTEN);
        binary.binary(proof.getBytes(StandardCharsets.US_ASCII));
        assertEquals(1006, binary.end().code());
    }

    private static void assertRefused(String reason, Visitor visitor, String frame) {
        try (RawSocket socket = RawSocket.open(visitor.http, visitor.origin + "/api" + LISTEN)) {
            socket.text(frame);
            assertEquals(new RawSocket.End(1008, reason), socket.end());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void loginsAndEnrolmentsThatSpeakOtherwiseAreDropped(String release) {
        Visitor arthur = start(release);
        String short1 = AuthMessage.binary(new byte[95]).toClientFrame();
        for (String frame : new String[] {"nonsense", "{\"binary\":true,\"data\":\"!\"}", short1}) {
            assertEquals(1006, endAfter(arthur, "/auth/opaque", frame).code(), frame);
        }
        boolean noise = !release.equals("0.6");
        RawSocket.End end = endAfter(arthur, "/auth/opaque/register", AuthMessage.binary(new byte[48]).toClientFrame());
        assertEquals(noise ? 1000 : 1006, end.code());
    }

    private static RawSocket.End endAfter(Visitor visitor, String template, String frame) {
        try (RawSocket socket = RawSocket.open(visitor.http, visitor.origin + "/api" + template)) {
            socket.text(frame);
            return socket.end();
        }
    }
}
