package dev.scabbard.core.net.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pins;
import dev.scabbard.core.net.ProxySettings;
import dev.scabbard.core.net.TestCertificates;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProxyTest {

    private static final Origin SECURE = new Origin(true, "server.example", 8443);
    private static final Origin PLAIN = new Origin(false, "server.example", 52419);

    private static TransportSettings by(RawServer proxy, ProxySettings.Kind kind) {
        return TransportSettings.standard()
                .withProxy(new ProxySettings.Manual(kind, "localhost", proxy.origin().port()));
    }

    @Test
    void plainRequestGoesToTheProxyWithItsTargetUntouched() {
        try (RawServer proxy = RawServer.plain(RawServer.answering("ok"));
                Transport transport = new Transport(by(proxy, ProxySettings.Kind.HTTP))) {
            transport.send(Request.to("GET", PLAIN, "/a%2Fb/./%2e//c").build());
            assertEquals(
                    "GET http://server.example:52419/a%2Fb/./%2e//c HTTP/1.1",
                    proxy.requests().getFirst().requestLine());
        }
    }

    @Test
    void secureRequestIsTunnelledAndTheProxySeesNoHeaderOfIt() {
        TestCertificates.Identity identity = TestCertificates.selfSigned("server.example");
        AtomicReference<String> connect = new AtomicReference<>("");
        AtomicReference<String> inner = new AtomicReference<>("");
        try (RawServer proxy = RawServer.plain(connection -> {
                    connect.set(connection.receiveHead());
                    connection.send("HTTP/1.1 200 Connection established\r\n\r\n");
                    SSLSocket tls = (SSLSocket)
                            identity.serverContext().getSocketFactory().createSocket(connection.socket, null, false);
                    tls.setUseClientMode(false);
                    inner.set(new String(tls.getInputStream().readNBytes(30), StandardCharsets.US_ASCII));
                    tls.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    tls.getOutputStream().flush();
                    connection.in.read();
                });
                SecretBytes token = SecretBytes.copyOf("token".getBytes(StandardCharsets.US_ASCII));
                Transport transport = new Transport(by(proxy, ProxySettings.Kind.HTTP)
                        .withPins(Pins.none().with(SECURE, Fingerprint.of(identity.certificate()))))) {
            Request request = Request.to("GET", SECURE, "/a%2Fb")
                    .secretHeader("Authorization", "Bearer ", token)
                    .build();
            assertEquals(204, transport.send(request).status());
            assertTrue(connect.get().startsWith("CONNECT server.example:8443 HTTP/1.1\r\n"));
            assertFalse(connect.get().contains("token"));
            assertTrue(inner.get().startsWith("GET /a%2Fb HTTP/1.1\r\n"));
        }
    }

    @Test
    void webSocketIsTunnelledAndJudgedByTheServersPort() {
        TestCertificates.Identity identity = TestCertificates.selfSigned("other.example");
        Origin server = new Origin(true, "server.example", 52419);
        AtomicReference<String> connect = new AtomicReference<>("");
        try (RawServer proxy = RawServer.plain(connection -> {
                    connect.set(connection.receiveHead());
                    connection.send("HTTP/1.1 200 Connection established\r\n\r\n");
                    SSLSocket tls = (SSLSocket)
                            identity.serverContext().getSocketFactory().createSocket(connection.socket, null, false);
                    tls.setUseClientMode(false);
                    RawWebSocket.accept(connection.over(tls)).awaitEnd();
                });
                Transport transport = new Transport(by(proxy, ProxySettings.Kind.HTTP)
                        .withPins(Pins.none().with(server, Fingerprint.of(identity.certificate()))))) {
            transport.connect(server, "/api/auth").close();
            assertTrue(connect.get().startsWith("CONNECT server.example:52419 HTTP/1.1\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"407 Proxy Authentication Required", "403 Forbidden"})
    void refusingProxyIsNotTakenForTheServer(String status) {
        try (RawServer proxy = RawServer.plain(connection -> {
                    while (!connection.receiveHead().isEmpty()) {
                        connection.send("HTTP/1.1 " + status
                                + "\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n");
                    }
                });
                Transport transport = new Transport(by(proxy, ProxySettings.Kind.HTTP))) {
            assertThrows(NetProblem.ProxyRefused.class, () -> transport.send(Request.to("GET", SECURE, "/").build()));
            assertThrows(NetProblem.ProxyRefused.class, () -> transport.connect(SECURE, "/"));
        }
    }

    @Test
    void proxyThatWantsAPasswordForAPlainRequestIsSaidToRefuse() {
        try (RawServer proxy = RawServer.plain(connection -> {
                    connection.receive();
                    connection.reply("407 Proxy Authentication Required", "");
                });
                Transport transport = new Transport(by(proxy, ProxySettings.Kind.HTTP))) {
            assertThrows(NetProblem.ProxyRefused.class, () -> transport.send(Request.to("GET", PLAIN, "/").build()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "SOCKS"})
    void proxyThatIsNotThereIsSaidToBeThat(ProxySettings.Kind kind) {
        TransportSettings settings;
        try (RawServer proxy = RawServer.plain(RawServer.answering("ok"))) {
            settings = by(proxy, kind);
        }
        try (Transport transport = new Transport(settings)) {
            Request request = Request.to("GET", SECURE, "/").build();
            assertThrows(NetProblem.ProxyUnreachable.class, () -> transport.send(request));
            if (kind == ProxySettings.Kind.HTTP) {
                assertThrows(NetProblem.ProxyUnreachable.class, () -> transport.connect(SECURE, "/"));
            }
        }
    }

    @Test
    void socksCarriesRequestsAndResolvesTheName() {
        AtomicReference<String> asked = new AtomicReference<>("");
        try (RawServer proxy = RawServer.plain(connection -> {
                    asked.set(openSocks(connection.in, connection.out));
                    RawServer.answering("by socks").run(connection);
                });
                Transport transport = new Transport(by(proxy, ProxySettings.Kind.SOCKS))) {
            Reply reply = transport.send(Request.to("GET", PLAIN, "/").build());
            assertEquals("by socks", new String(reply.body(), StandardCharsets.UTF_8));
            assertEquals("server.example", asked.get());
        }
    }

    private static String openSocks(InputStream in, OutputStream out) throws IOException {
        in.readNBytes(1);
        in.readNBytes(in.read());
        out.write(new byte[] {5, 0});
        in.readNBytes(4);
        String name = new String(in.readNBytes(in.read()), StandardCharsets.US_ASCII);
        in.readNBytes(2);
        out.write(new byte[] {5, 0, 0, 1, 127, 0, 0, 1, 0, 80});
        return name;
    }

    @Test
    void webSocketOverSocksIsRefusedWithWords() {
        try (RawServer proxy = RawServer.plain(RawServer.answering("ok"));
                Transport transport = new Transport(by(proxy, ProxySettings.Kind.SOCKS))) {
            assertThrows(NetProblem.SocksNotPossible.class, () -> transport.connect(PLAIN, "/"));
            assertEquals(0, proxy.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "SOCKS"})
    void thisComputerIsReachedDirectly(ProxySettings.Kind kind) {
        try (RawServer proxy = RawServer.plain(RawServer.answering("proxy"));
                RawServer server = RawServer.plain(connection -> RawWebSocket.accept(connection).awaitEnd());
                Transport transport = new Transport(by(proxy, kind))) {
            transport.connect(server.origin(), "/").close();
            transport.connect(server.origin("127.0.0.1"), "/").close();
            assertEquals(0, proxy.connections());
        }
    }
}
