package dev.scabbard.core.excalibur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.call.CallBody;
import dev.scabbard.core.excalibur.call.RequestSigner;
import dev.scabbard.core.excalibur.call.SignedCall;
import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.server.ServerClock;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.protocol.dialect.PathForm;
import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.protocol.request.ProofOfPossession;
import dev.scabbard.core.protocol.request.SealedPath;
import dev.scabbard.core.protocol.request.WirePath;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What leaves this computer, in every dialect, as the other side reads it.
class RequestFormsTest {

    private static final String PATH = "Pläne/a (1).exef";

    private final HostileServer server = HostileServer.alone().always("", Fault.status(200));
    private final Transport transport = new Transport(TestServer.settings());
    private final SessionKeys keys = new SessionKeys(
            1,
            SecretBytes.random(32),
            new SessionToken(SecretBytes.copyOf("a.b.c".getBytes(StandardCharsets.US_ASCII)), Instant.MAX),
            Instant.EPOCH,
            Optional.empty());

    static List<Dialect> dialects() {
        return Dialects.all();
    }

    static Stream<Dialect> withSealedPaths() {
        return Dialects.all().stream().filter(dialect -> dialect.requests().path() == PathForm.SEALED);
    }

    static Stream<Dialect> withClearPaths() {
        return Dialects.all().stream().filter(dialect -> dialect.requests().path() == PathForm.CLEAR);
    }

    @AfterEach
    void close() {
        keys.close();
        transport.close();
        server.close();
    }

    private String sent(Dialect dialect, SignedCall call) {
        Origin origin = new Origin(false, "127.0.0.1", server.port());
        RequestSigner signer = new RequestSigner(origin, dialect, new ServerClock(Clock.systemUTC()));
        transport.send(signer.sign(call, keys, false)).close();
        return server.requests().getLast();
    }

    private String header(String name) {
        List<String> values = server.headerValues("", name);
        return values.isEmpty() ? "" : values.getLast();
    }

    private static SignedCall delete(Dialect dialect) {
        return new FileCalls(dialect).deleteFolder(PATH, true, new Cancellation());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aProofIsWhatTheServerComputes(Dialect dialect) {
        String[] target = sent(dialect, delete(dialect)).split(" ")[1].split("\\?");
        ProofOfPossession proof =
                ProofOfPossession.parse(header(dialect.requests().proof().header())).orElseThrow();
        assertTrue(proof.matches(
                keys.masterKey(),
                "DELETE",
                dialect.requests().proof().target(WirePath.decode(target[0]), target[1])));
        assertTrue(dialect.requests().proof().isTimely(proof, Instant.now()));
    }

    @ParameterizedTest
    @MethodSource("withSealedPaths")
    void aPathIsReadableForTheServerAlone(Dialect dialect) {
        String target = sent(dialect, delete(dialect)).split(" ")[1].split("\\?")[0];
        String segment = WirePath.decode(target.substring("/api/files/delete/".length()));
        assertFalse(segment.contains("/"));
        assertEquals(PATH, SealedPath.open(dialect.exef(), keys.masterKey(), segment));
        assertEquals("true", header("X-Encrypted"));
    }

    @ParameterizedTest
    @MethodSource("withClearPaths")
    void aClearPathHasNoMarkOfASealedOne(Dialect dialect) {
        String target = sent(dialect, delete(dialect));
        assertTrue(target.contains("/Pl%C3%A4ne/a%20%281%29.exef?"), target);
        assertEquals("", header("X-Encrypted"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aNewNameSaysHowItIsToBeRead(Dialect dialect) {
        sent(dialect, new FileCalls(dialect).rename(PATH, "b", new Cancellation()));
        boolean sealed = switch (dialect.requests().otherText()) {
            case CLEAR_JSON -> false;
            case SEALED_JSON, SEALED_TEXT -> true;
        };
        assertEquals(sealed ? "true" : "", header("X-Encrypted"));
        assertEquals(sealed ? "application/octet-stream" : "application/json", header("Content-Type"));
        assertEquals(sealed ? "text/plain" : "", header("X-Content-Type"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void anUploadSaysWhereItGoes(Dialect dialect) {
        CallBody nothing = new CallBody.Nothing();
        String target = sent(
                dialect, new FileCalls(dialect).upload(".", "b.exef", true, nothing, new Cancellation()));
        switch (dialect.requests().upload()) {
            case FOLDER_AND_NAME -> assertEquals("POST /api/files/upload/.?name=b.exef&force=true", target);
            case FULL_PATH -> {
                String segment = target.replaceAll("^.*/upload/", "").replace("?force=true", "");
                assertEquals(
                        "b.exef", SealedPath.open(dialect.exef(), keys.masterKey(), WirePath.decode(segment)));
            }
        }
    }
}
