package dev.scabbard.core.net.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.core.net.CertificateDetails;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.NetProblem.CertificateNotTrusted;
import dev.scabbard.core.net.NetProblem.CertificateNotTrusted.Reason;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pins;
import dev.scabbard.core.net.TestCertificates;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.net.connection.Tls;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class TrustTest {

    private static final TestCertificates.Authority AUTHORITY = TestCertificates.authority();

    @TempDir
    Path folder;

    /// Each way out has to judge alike.
    enum Stack {
        REST {
            @Override
            void reach(Transport transport, Origin origin) {
                Reply reply = transport.send(Request.to("GET", origin, "/").header("X-Stack", "rest").build());
                assertEquals(200, reply.status());
            }
        },
        WEB_SOCKET {
            @Override
            void reach(Transport transport, Origin origin) {
                transport.connect(origin, "/").close();
            }
        };

        abstract void reach(Transport transport, Origin origin);
    }

    private static RawServer server(TestCertificates.Identity identity, Stack stack) {
        return RawServer.secure(
                identity.serverContext(),
                stack == Stack.REST
                        ? RawServer.answering("ok")
                        : connection -> RawWebSocket.accept(connection).awaitEnd());
    }

    private TransportSettings trustingAuthority() {
        return trusting(TestCertificates.writePem(folder.resolve("authority.pem"), AUTHORITY.certificate()));
    }

    private static TransportSettings trusting(Path caFile) {
        return TransportSettings.standard().withCaFile(Optional.of(caFile));
    }

    private static CertificateNotTrusted refusal(TransportSettings settings, Stack stack, Origin origin) {
        try (Transport transport = new Transport(settings)) {
            return assertThrows(CertificateNotTrusted.class, () -> stack.reach(transport, origin));
        }
    }

    @ParameterizedTest
    @EnumSource
    void certificateOfTheUsersAuthorityIsTrusted(Stack stack) {
        try (RawServer server = server(AUTHORITY.issue("localhost", "127.0.0.1"), stack);
                Transport transport = new Transport(trustingAuthority())) {
            stack.reach(transport, server.origin());
            stack.reach(transport, server.origin("127.0.0.1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sameCertificateIsRefusedWithoutThatAuthority(Stack stack) {
        try (RawServer server = server(AUTHORITY.issue("localhost"), stack)) {
            assertEquals(Reason.UNKNOWN_ISSUER, refusal(TransportSettings.standard(), stack, server.origin()).reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    void selfSignedCertificateIsRefusedWithItsDetails(Stack stack) {
        TestCertificates.Identity identity = TestCertificates.selfSigned("localhost");
        try (RawServer server = server(identity, stack)) {
            CertificateNotTrusted refusal = refusal(trustingAuthority(), stack, server.origin());
            assertEquals(Reason.UNKNOWN_ISSUER, refusal.reason());
            assertEquals("net.certificateUnknownIssuer", refusal.messageKey());
            assertEquals(Fingerprint.of(identity.certificate()), refusal.details().fingerprint());
            assertEquals("CN=localhost", refusal.details().subject());
            assertEquals("CN=localhost", refusal.details().issuer());
        }
    }

    @ParameterizedTest
    @EnumSource
    void expiredCertificateIsRefused(Stack stack) {
        Instant now = Instant.now();
        TestCertificates.Identity identity =
                AUTHORITY.issue(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)), "localhost");
        try (RawServer server = server(identity, stack)) {
            assertEquals(Reason.EXPIRED, refusal(trustingAuthority(), stack, server.origin()).reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    void certificateOfTheFutureIsRefused(Stack stack) {
        Instant now = Instant.now();
        TestCertificates.Identity identity =
                AUTHORITY.issue(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)), "localhost");
        try (RawServer server = server(identity, stack)) {
            assertEquals(Reason.NOT_YET_VALID, refusal(trustingAuthority(), stack, server.origin()).reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    void certificateOfAnotherHostIsRefused(Stack stack) {
        try (RawServer server = server(AUTHORITY.issue("other.example"), stack)) {
            assertEquals(Reason.WRONG_HOST, refusal(trustingAuthority(), stack, server.origin()).reason());
            assertEquals(Reason.WRONG_HOST, refusal(trustingAuthority(), stack, server.origin("127.0.0.1")).reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pinnedCertificateIsAcceptedWhateverItsHostDatesAndIssuer(Stack stack) {
        Instant now = Instant.now();
        TestCertificates.Identity identity = TestCertificates.authority()
                .issue(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)), "other.example");
        try (RawServer server = server(identity, stack);
                Transport transport = new Transport(TransportSettings.standard()
                        .withPins(Pins.none().with(server.origin(), Fingerprint.of(identity.certificate()))))) {
            stack.reach(transport, server.origin());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pinOfAnotherPortOrHostDoesNotCount(Stack stack) {
        TestCertificates.Identity identity = TestCertificates.selfSigned("localhost");
        Fingerprint fingerprint = Fingerprint.of(identity.certificate());
        try (RawServer server = server(identity, stack)) {
            Pins pins = Pins.none()
                    .with(server.origin("127.0.0.1"), fingerprint)
                    .with(new Origin(true, "localhost", server.origin().port() ^ 1), fingerprint);
            refusal(TransportSettings.standard().withPins(pins), stack, server.origin());
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherCertificateThanThePinnedIsAnAlarmEvenIfItsAuthorityIsTrusted(Stack stack) {
        TestCertificates.Identity before = TestCertificates.selfSigned("localhost");
        TestCertificates.Identity now = AUTHORITY.issue("localhost");
        try (RawServer server = server(now, stack);
                Transport transport = new Transport(trustingAuthority()
                        .withPins(Pins.none().with(server.origin(), Fingerprint.of(before.certificate()))))) {
            NetProblem.CertificateChanged changed =
                    assertThrows(NetProblem.CertificateChanged.class, () -> stack.reach(transport, server.origin()));
            assertEquals(Fingerprint.of(before.certificate()), changed.expected());
            assertEquals(Fingerprint.of(now.certificate()), changed.details().fingerprint());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfARequestIsSentBeforeTrust(Stack stack) {
        try (RawServer server = server(TestCertificates.selfSigned("localhost"), stack)) {
            refusal(TransportSettings.standard(), stack, server.origin());
            assertEquals(0, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void serverThatRefusesTls12IsTooOld(Stack stack) {
        byte[] protocolVersionAlert = {0x15, 3, 2, 0, 2, 2, 70};
        assertTooOld(stack, protocolVersionAlert);
    }

    @ParameterizedTest
    @EnumSource
    void serverThatChoosesTls11IsTooOld(Stack stack) {
        byte[] hello = new byte[5 + 4 + 38];
        byte[] start = {0x16, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2};
        System.arraycopy(start, 0, hello, 0, start.length);
        hello[5 + 4 + 2 + 32 + 1] = (byte) 0xC0; // ECDHE-RSA, AES-128-CBC, SHA
        hello[5 + 4 + 2 + 32 + 2] = 0x13;
        assertTooOld(stack, hello);
    }

    private static void assertTooOld(Stack stack, byte[] answer) {
        try (RawServer plain = RawServer.plain(connection -> {
                    connection.in.readNBytes(5);
                    connection.send(answer);
                    connection.in.transferTo(OutputStream.nullOutputStream());
                });
                Transport transport = new Transport(TransportSettings.standard())) {
            Origin secure = new Origin(true, "localhost", plain.origin().port());
            assertThrows(NetProblem.TlsTooOld.class, () -> stack.reach(transport, secure));
        }
    }

    @ParameterizedTest
    @EnumSource
    void serverWithoutTlsIsSaidToBeThat(Stack stack) {
        try (RawServer plain = RawServer.plain(connection -> {
                    connection.in.readNBytes(5);
                    connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                    connection.in.transferTo(OutputStream.nullOutputStream());
                });
                Transport transport = new Transport(TransportSettings.standard())) {
            Origin secure = new Origin(true, "localhost", plain.origin().port());
            assertThrows(NetProblem.NoTls.class, () -> stack.reach(transport, secure));
        }
    }

    @ParameterizedTest
    @EnumSource
    void handshakeThatIsHungUpOnFails(Stack stack) {
        try (RawServer plain = RawServer.plain(connection -> connection.in.readNBytes(5));
                Transport transport = new Transport(TransportSettings.standard())) {
            Origin secure = new Origin(true, "localhost", plain.origin().port());
            assertThrows(NetProblem.class, () -> stack.reach(transport, secure));
        }
    }

    @Test
    void replyCarriesTheServersCertificate() {
        TestCertificates.Identity identity = AUTHORITY.issue("localhost");
        try (RawServer server = server(identity, Stack.REST);
                Transport transport = new Transport(trustingAuthority())) {
            CertificateDetails details = transport
                    .send(Request.to("GET", server.origin(), "/").build())
                    .certificate()
                    .orElseThrow();
            assertEquals(CertificateDetails.of(identity.certificate()), details);
        }
    }

    @Test
    void caFileMayHoldSeveralCertificatesInPem() {
        Path file = TestCertificates.writePem(
                folder.resolve("several.pem"), TestCertificates.authority().certificate(), AUTHORITY.certificate());
        try (RawServer server = server(AUTHORITY.issue("localhost"), Stack.REST);
                Transport transport = new Transport(trusting(file))) {
            Stack.REST.reach(transport, server.origin());
        }
    }

    @Test
    void caFileMayBeDer() throws IOException, CertificateEncodingException {
        Path file = Files.write(folder.resolve("authority.der"), AUTHORITY.certificate().getEncoded());
        try (RawServer server = server(AUTHORITY.issue("localhost"), Stack.REST);
                Transport transport = new Transport(trusting(file))) {
            Stack.REST.reach(transport, server.origin());
        }
    }

    @Test
    void unusableCaFileIsSaidToBeThat() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Path text = Files.writeString(folder.resolve("text.pem"), "hello");
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        for (Path file : new Path[] {folder.resolve("missing.pem"), folder, empty, text, broken}) {
            assertThrows(NetProblem.CaFileUnusable.class, () -> new Transport(trusting(file)), file.toString());
        }
    }

    @Test
    void onlyTls12And13AreSpoken() {
        assertEquals(List.of("TLSv1.3", "TLSv1.2"), List.of(new Tls(trustingAuthority()).parameters().getProtocols()));
    }
}
