package dev.scabbard.core.excalibur.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.TestCertificates;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProbeTest {

    private static final String VERSION = "GET /api/well-known/version";

    private static final ClientEnvironment IMPATIENT =
            TestServer.environment().withProbePatience(Duration.ofMillis(300));

    @TempDir
    Path folder;

    private final HostileServer server = HostileServer.alone();

    @AfterEach
    void close() {
        server.close();
    }

    private ServerIdentity probe(String address, boolean plainHttpAccepted) {
        try (Transport transport = new Transport(TestServer.settings())) {
            return new ServerProbe(transport, TestServer.environment(), state -> {})
                    .probe(
                            ServerAddress.parse(address),
                            origin -> plainHttpAccepted,
                            ProbeListener.deaf(),
                            new Cancellation())
                    .identity();
        }
    }

    private void refused(Class<? extends Problem> problem, Fault answer) {
        server.always(VERSION, answer);
        assertThrows(problem, () -> probe(server.origin(), false));
        assertThrows(problem, () -> probe("127.0.0.1:" + server.port(), false));
    }

    private static Fault json(String text) {
        return Fault.text(200, "application/json", text);
    }

    @Test
    void anExcaliburServerIsFoundWithAndWithoutAScheme() {
        server.always(VERSION, json("{\"version\": \"0.2.2\", \"commit\": \"abc\"}"));
        server.always("GET /api/well-known/compatible?version=0.2.2", json("false"));
        ServerIdentity found = probe("127.0.0.1:" + server.port(), false);
        assertEquals(new Release(0, 2, 2), found.release());
        assertEquals("0.2", found.dialect().family());
        assertEquals("abc", found.commit().orElseThrow());
        assertFalse(found.saysCompatible(), "a note, not a refusal");
        assertTrue(found.certificate().isEmpty());
        assertEquals(server.origin(), found.origin().toString());
    }

    @Test
    void nothingThereIsSaid() {
        int port = server.port();
        server.close();
        assertThrows(ServerProblem.NothingAnswers.class, () -> probe("127.0.0.1:" + port, false));
        assertThrows(NetProblem.NoAnswer.class, () -> probe("http://127.0.0.1:" + port, false));
    }

    @Test
    void aWebPageIsSaid() {
        refused(ServerProblem.AnswersWithWebPage.class, Fault.text(200, "text/html", "<html>{\"version\":\"0.2.0\"}"));
    }

    @Test
    void aWebPageThatCallsItselfJsonIsSaid() {
        refused(ServerProblem.AnswersWithWebPage.class, json(" <!DOCTYPE html>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n"})
    void anEmptyAnswerIsSaid(String body) {
        refused(ServerProblem.AnswersEmpty.class, json(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"0.2.0\"",
                "{\"version\": 2}",
                "{\"version\": \"banana\"}",
                "{\"version\": null}",
                "{\"status\": \"UP\"}",
                "{\"version\": \"0.2.0\"} trailing",
                "OK"
            })
    void otherAnswersAreSaid(String body) {
        refused(ServerProblem.NotExcalibur.class, json(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 500})
    void otherStatusesAreSaid(int status) {
        refused(ServerProblem.NotExcalibur.class, Fault.status(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aProxyWithoutItsServerIsSaid(int status) {
        refused(ServerProblem.ServerDown.class, Fault.status(status));
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.always("GET /elsewhere", json("{\"version\": \"0.2.0\"}"));
        refused(ServerProblem.ServerRedirects.class, Fault.redirect("/elsewhere"));
        assertEquals(0, server.count("GET /elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9.0", "0.20.0", "1.2.0", "0.9.0a1"})
    void newerReleasesNeedADecision(String release) {
        server.always(VERSION, json("{\"version\": \"" + release + "\"}"));
        assertThrows(ServerProblem.NewerRelease.class, () -> probe(server.origin(), false));
        assertEquals(1, server.requests().size(), "nothing else was asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "0.1.4"})
    void olderReleasesAreNamed(String release) {
        server.always(VERSION, json("{\"version\": \"" + release + "\"}"));
        assertThrows(ProtocolProblem.UnsupportedRelease.class, () -> probe(server.origin(), false));
        assertEquals(1, server.requests().size(), "nothing else was asked");
    }

    @Test
    void plainHttpElsewhereNeedsADecision() {
        // this computer under a name that does not tell so
        String address = "http://0.0.0.0:" + server.port();
        server.always(VERSION, json("{\"version\": \"0.2.0\", \"commit\": null}"));
        server.always("GET /api/well-known/compatible", json("true"));
        assertThrows(ServerProblem.PlainHttpNeedsDecision.class, () -> probe(address, false));
        assertTrue(probe(address, true).isUnprotected());
    }

    @Test
    void aBusyServerIsAskedAgain() {
        server.times(5, VERSION, Fault.tooManyRequests());
        server.always(VERSION, json("{\"version\": \"0.2.0\", \"commit\": null}"));
        server.always("GET /api/well-known/compatible", json("true"));
        assertEquals(new Release(0, 2, 0), probe(server.origin(), false).release());
    }

    private static ServerSocket silent() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    private static Origin origin(boolean secure, int port) {
        return new Origin(secure, "127.0.0.1", port);
    }

    private static ServerIdentity search(TransportSettings settings, ClientEnvironment environment, Origin... places) {
        try (Transport transport = new Transport(settings)) {
            return new ServerProbe(transport, environment, state -> {})
                    .probe(
                            new ServerAddress("home.lan", List.of(places)),
                            at -> true,
                            ProbeListener.deaf(),
                            new Cancellation())
                    .identity();
        }
    }

    private static void playExcalibur(HostileServer server) {
        server.always(VERSION, json("{\"version\": \"0.2.0\", \"commit\": null}"));
        server.always("GET /api/well-known/compatible", json("true"));
    }

    @Test
    void silentPlacesAreAskedTogether() throws IOException {
        try (ServerSocket https = silent();
                ServerSocket standard = silent()) {
            // by the transport's own time-outs alone each handshake would take 5 s
            assertTimeout(
                    Duration.ofSeconds(4),
                    () -> assertThrows(
                            NetProblem.class,
                            () -> search(
                                    TestServer.settings(),
                                    IMPATIENT,
                                    origin(true, https.getLocalPort()),
                                    origin(true, standard.getLocalPort()),
                                    origin(false, standard.getLocalPort()))));
        }
    }

    @Test
    void aPlaceThatCannotEvenBeConnectedToEndsInTime() throws IOException {
        List<SocketChannel> queue = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            for (int i = 0; i < 8; i++) {
                SocketChannel waiting = SocketChannel.open();
                waiting.configureBlocking(false);
                waiting.connect(full.getLocalSocketAddress());
                queue.add(waiting);
            }
            playExcalibur(server);
            Origin plain = origin(false, server.port());
            assertTimeout(
                    Duration.ofSeconds(4),
                    () -> assertEquals(
                            plain,
                            search(TestServer.settings(), IMPATIENT, origin(true, full.getLocalPort()), plain)
                                    .origin()));
        } finally {
            for (SocketChannel waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    void aServerThatIsFoundDoesNotWaitForASilentPlaceThatIsWantedMore() throws IOException {
        TestCertificates.Authority authority = TestCertificates.authority();
        TransportSettings trusting = TestServer.settings()
                .withCaFile(Optional.of(
                        TestCertificates.writePem(folder.resolve("authority.pem"), authority.certificate())));
        try (ServerSocket silent = silent();
                HostileServer first = HostileServer.secure(authority.issue("127.0.0.1").serverContext());
                HostileServer second = HostileServer.secure(authority.issue("127.0.0.1").serverContext())) {
            playExcalibur(first);
            playExcalibur(second);
            Origin one = origin(true, first.port());
            Origin other = origin(true, second.port());
            Origin nobody = origin(true, silent.getLocalPort());
            ClientEnvironment patient = TestServer.environment().withProbePatience(Duration.ofMinutes(1));
            assertTimeout(
                    Duration.ofSeconds(4),
                    () -> assertEquals(other, search(trusting, patient, nobody, other).origin()));
            assertEquals(one, search(trusting, patient, one, other).origin(), "the order counts");
            assertEquals(other, search(trusting, patient, other, one).origin(), "the order counts");
        }
    }

    @Test
    void plainHttpIsNotAskedWhereTlsAnswered() {
        playExcalibur(server);
        TestCertificates.Authority authority = TestCertificates.authority();
        TransportSettings trusting = TestServer.settings()
                .withCaFile(Optional.of(
                        TestCertificates.writePem(folder.resolve("authority.pem"), authority.certificate())));
        try (HostileServer secure = HostileServer.secure(authority.issue("127.0.0.1").serverContext())) {
            playExcalibur(secure);
            Origin found = search(trusting, IMPATIENT, origin(true, secure.port()), origin(false, server.port()))
                    .origin();
            assertTrue(found.secure());
            assertEquals(List.of(), server.requests());
        }
    }
}
