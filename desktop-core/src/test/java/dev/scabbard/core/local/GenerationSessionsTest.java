package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.dialect.ProofForm;
import dev.scabbard.core.protocol.request.WebSocketCredential;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What anybody may ask, proofs, tokens and listeners of the generations after 0.2.
class GenerationSessionsTest {

    private static final String LIST = "/files/list/.";

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
    void threeHasClockAndHeartbeatAndSizeCheck() {
        Visitor arthur = start("0.3");
        assertEquals("2026-11-21T21:09:30+00:00", arthur.open("GET", "/well-known/clock").text());
        assertEquals(404, arthur.open("GET", "/well-known/info").status());
        assertEquals(200, arthur.ask("HEAD", "/files/check/size?size=5").status());
        assertEquals(200, withToken(arthur).status());
        assertEquals(202, arthur.ask("GET", "/well-known/heartbeat").status());
        String once = arthur.proof("GET", "/well-known/heartbeat");
        assertEquals(202, arthur.proven("GET", "/well-known/heartbeat", Visitor.Sent.NOTHING, once).status());
        assertEquals(200, arthur.proven("GET", "/well-known/heartbeat", Visitor.Sent.NOTHING, once).status());
    }

    /// The fifth byte of an ExEF says how strong it is.
    @ParameterizedTest
    @CsvSource({"0.3, 3", "0.4, 3", "0.5, 1", "0.6, 1", "0.7, 1", "0.8, 1"})
    void answersAreAsStrongAsThoseOfAServerThatNobodyHasSet(String release, int strength) {
        assertEquals(strength, start(release).ask("GET", LIST).sent()[5]);
    }

    private static Visitor.Reply withToken(Visitor visitor) {
        return visitor.send(
                "GET",
                "/well-known/heartbeat",
                new Visitor.Sent(new byte[0], Map.of("Authorization", "Bearer " + visitor.token)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4", "0.5", "0.6", "0.7"})
    void infoTellsReleaseLimitAndTime(String release) {
        fixture.start(folder, release);
        Visitor nobody = fixture.visitor("nobody");
        Visitor.Reply info = nobody.open("GET", "/well-known/info");
        assertEquals(fixture.server().release().release().toString(), info.json().get("version").asText());
        assertEquals(LocalServerOptions.LOCAL_MAX_UPLOAD, info.json().get("max_upload_size").asLong());
        assertEquals("2026-11-21T21:09:30+00:00", info.json().get("time").asText());
        assertEquals(404, nobody.open("GET", "/well-known/clock").status());
        assertEquals(release.equals("0.4") ? 200 : 404, nobody.open("GET", "/well-known/heartbeat").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.4", "0.5", "0.6", "0.7", "0.8"})
    void aTokenIsRenewedAndTheOldOneDies(String release) {
        Visitor arthur = start(release);
        String old = arthur.token;
        RawSocket listener = arthur.socket("/files/listen", "");
        Visitor.Reply reply = arthur.ask("GET", "/auth/token");
        assertEquals(200, reply.status());
        assertTrue(reply.encrypted());
        assertNotEquals(old, reply.text());
        assertEquals(1000, listener.end().code());
        assertEquals(401, arthur.ask("GET", LIST).status());
        arthur.token = reply.text();
        assertEquals(200, arthur.ask("GET", LIST).status());
        fixture.clock.pass(Duration.ofMinutes(61));
        assertEquals(401, arthur.ask("GET", "/auth/token").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8"})
    void proofsHaveTheWindowOfTheirGeneration(String release) {
        Visitor arthur = start(release);
        ProofForm form = arthur.dialect.requests().proof();
        long now = fixture.clock.instant().getEpochSecond();
        long validity = form.validity().toSeconds();
        assertEquals(200, at(arthur, now - validity + 1));
        assertEquals(401, at(arthur, now - validity));
        assertEquals(200, at(arthur, now + validity));
        assertEquals(form.limitsFuture() ? 401 : 200, at(arthur, now + validity + 1));
    }

    private static int at(Visitor visitor, long timestamp) {
        return visitor.proven("GET", LIST, Visitor.Sent.NOTHING, visitor.proof("GET", LIST, timestamp)).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8"})
    void aProofWorksOnceAndAWrongOneSpendsItsNonceAsItsGenerationHasIt(String release) {
        Visitor arthur = start(release);
        String proof = arthur.proof("GET", LIST);
        assertEquals(200, arthur.proven("GET", LIST, Visitor.Sent.NOTHING, proof).status());
        assertDetail("Nonce reused", arthur.proven("GET", LIST, Visitor.Sent.NOTHING, proof));
        String other = arthur.proof("GET", LIST);
        assertDetail("Invalid PoP", arthur.proven("GET", "/files/list/x", Visitor.Sent.NOTHING, other));
        int again = arthur.proven("GET", LIST, Visitor.Sent.NOTHING, other).status();
        assertEquals(arthur.dialect.requests().proof().spentWhenWrong() ? 401 : 200, again);
        Visitor.Reply malformed = arthur.proven("GET", LIST, Visitor.Sent.NOTHING, "soon nonce code");
        assertEquals(422, malformed.status());
        assertTrue(malformed.encrypted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void theQueryIsSignedFromSevenOn(String release) {
        Visitor arthur = start(release);
        String proof = arthur.proof("GET", LIST);
        int status = arthur.proven("GET", LIST + "?x=1", Visitor.Sent.NOTHING, proof).status();
        assertEquals(arthur.dialect.requests().proof().signsQuery() ? 401 : 200, status);
        assertEquals(200, arthur.ask("GET", LIST + "?x=a%20b+c&y").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4", "0.5", "0.6", "0.7", "0.8"})
    void listenersHearOfChangedFoldersSealed(String release) {
        Visitor arthur = start(release);
        for (String name : new String[] {"one", "two", "three", "four"}) {
            arthur.makeFolder(".", name);
            arthur.upload(name + "/a.exef", new byte[3], false);
        }
        arthur.makeFolder(".", "five");
        try (RawSocket listener = arthur.socket("/files/listen", "")) {
            listener.text("unheard");
            arthur.upload("five/b.exef", new byte[3], false);
            awaitHeard("five", arthur, listener);
            arthur.makeFolder("./five/", "new");
            awaitHeard("./five/", arthur, listener);
            arthur.rename("one/a.exef", "b.exef");
            awaitHeard("one", arthur, listener);
            arthur.move("two/a.exef", "five/new");
            awaitHeard("five/new", arthur, listener);
            arthur.delete("four/a.exef", "");
            awaitHeard("four", arthur, listener);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4", "0.8"})
    void aBinaryFrameOfAListenerEndsItsConnection(String release) {
        Visitor arthur = start(release);
        RawSocket listener = arthur.socket("/files/listen", "");
        listener.binary(new byte[3]);
        listener.awaitUnwritable();
        assertEquals(200, arthur.list(".").status());
    }

    /// What was done before may be told once more first.
    private static void awaitHeard(String folder, Visitor visitor, RawSocket listener) {
        String heard = heard(visitor, listener);
        while (!heard.equals(folder)) {
            assertTrue(heard.matches("\\.|one|two|three|four"), heard);
            heard = heard(visitor, listener);
        }
    }

    /// An opened connection may not be among those that listen yet.
    private static void awaitTold(Visitor visitor, RawSocket listener) {
        for (int i = 0; !listener.hasFrame(); i++) {
            visitor.makeFolder(".", "awaited" + i);
        }
        heard(visitor, listener);
    }

    private static String heard(Visitor visitor, RawSocket listener) {
        return new String(visitor.exef.open(visitor.masterKey, listener.nextBinary()), StandardCharsets.UTF_8);
    }

    @Test
    void threeSaysOnlyThatSomethingHasChanged() {
        Visitor arthur = start("0.3");
        try (RawSocket listener = arthur.socket("/files/listen", "");
                RawSocket clear = arthur.socket("/files/listen", "&encrypted=false")) {
            arthur.makeFolder(".", "docs");
            assertTrue(listener.nextBinary().length > 0);
            assertEquals(".", clear.nextText());
        }
    }

    @Test
    void changesOfOneMomentAreToldTogether() {
        Visitor arthur = start("0.5");
        try (RawSocket listener = arthur.socket("/files/listen", "")) {
            for (int i = 0; i < 5; i++) {
                arthur.makeFolder(".", "f" + i);
            }
            arthur.makeFolder("f0", "end");
            int told = 0;
            while (!heard(arthur, listener).equals("f0")) {
                told++;
            }
            assertTrue(told >= 1 && told < 5, "told " + told);
        }
    }

    @Test
    void othersHearNothing() {
        Visitor arthur = start("0.5");
        Visitor gwen = fixture.signedIn("gwen");
        try (RawSocket listener = gwen.socket("/files/listen", "")) {
            arthur.makeFolder(".", "docs");
            gwen.makeFolder(".", "own");
            assertEquals(".", heard(gwen, listener));
        }
    }

    @Test
    void whenOneConnectionOfASessionEndsAllDo() {
        Visitor arthur = start("0.5");
        RawSocket first = arthur.socket("/files/listen", "");
        RawSocket second = arthur.socket("/files/listen", "");
        awaitTold(arthur, first);
        awaitTold(arthur, second);
        first.close();
        assertEquals(1000, second.end().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.4", "0.5", "0.6", "0.7"})
    void untilSevenARefusedWebSocketNeverOpens(String release) {
        Visitor arthur = start(release);
        String base = arthur.origin + "/api/files/listen";
        long now = fixture.clock.instant().getEpochSecond();
        String proof = WebSocketCredential.proof(arthur.masterKey, "/api/files/listen", now);
        assertEquals(403, RawSocket.refused(arthur.http, base));
        assertEquals(403, RawSocket.refused(arthur.http, base + "?" + Visitor.credentialQuery("x", proof)));
        String elsewhere = WebSocketCredential.proof(arthur.masterKey, "/api/files/list", now);
        assertEquals(
                403, RawSocket.refused(arthur.http, base + "?" + Visitor.credentialQuery(arthur.token, elsewhere)));
        String query = Visitor.credentialQuery(arthur.token, proof);
        RawSocket.open(arthur.http, base + "?" + query).close();
        assertEquals(403, RawSocket.refused(arthur.http, base + "?" + query));
        assertEquals(403, RawSocket.refused(arthur.http, arthur.origin + "/api/files/nothing?" + query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.5", "0.7", "0.8"})
    void limitsOfAReleaseAreItsOwn(String release) {
        fixture.start(
                LocalServerOptions.forVault(folder).withRelease(HostedRelease.parse(release).orElseThrow())
                        .withRate(new RateLimit(3, 0.001)));
        Visitor nobody = fixture.visitor("nobody");
        for (int i = 0; i < 3; i++) {
            assertEquals(200, nobody.open("GET", "/well-known/version").status());
        }
        assertEquals(429, nobody.open("GET", "/well-known/version").status());
        Visitor.Reply busy = nobody.ask("GET", LIST);
        boolean limitFirst = Arrays.asList("0.7", "0.8").contains(release);
        assertEquals(limitFirst ? 429 : 401, busy.status());
        assertFalse(busy.encrypted());
    }

    private static void assertDetail(String detail, Visitor.Reply reply) {
        assertEquals(401, reply.status());
        assertFalse(reply.encrypted());
        assertEquals("{\"detail\":\"" + detail + "\"}", reply.text());
    }
}
