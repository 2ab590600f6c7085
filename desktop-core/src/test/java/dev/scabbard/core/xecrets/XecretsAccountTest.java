package dev.scabbard.core.xecrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.TestCertificates;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class XecretsAccountTest {

    private static final RecordId ID = new RecordId("0F8FAD5B-d9cb-469f-a165-70867728950e");
    private static final String LIST =
            "{\"S\":0,\"M\":\"OK\",\"TCL\":[{\"T\":\"Bank\",\"C\":\"4711\",\"G\":\"" + ID.guid() + "\"}]}";
    private static final String SECRET = "{\"S\":0,\"T\":\"Bank\",\"C\":\"4711\",\"X\":\"hunter2\"}";
    /// a@mail.example, secret
    private static final String BASIC = "Basic YUBtYWlsLmV4YW1wbGU6YzJWamNtVjA=";

    @TempDir
    static Path temporary;

    private static TestCertificates.Authority authority;
    private static TransportSettings trusting;
    private static TestCertificates.Identity trusted;

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private XecretsTestServer server;
    private XecretsService service;

    @BeforeAll
    static void certificates() {
        authority = TestCertificates.authority();
        trusted = authority.issue("127.0.0.1");
        Path caFile = TestCertificates.writePem(temporary.resolve("ca.pem"), authority.certificate());
        trusting = TransportSettings.standard().withCaFile(Optional.of(caFile));
    }

    @BeforeEach
    void start() throws IOException {
        server = new XecretsTestServer(trusted);
        service = new XecretsService(() -> trusting, () -> now);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFirstRequestCarriesTheCredential() {
        server.answers(LIST);
        try (XecretsAccount account = open()) {
            assertEquals(List.of(new XecretsRecord(ID, "Bank", "4711")), account.list());
        }

        XecretsTestServer.Asked asked = server.asked().getFirst();
        assertEquals(1, server.asked().size());
        assertEquals("GET", asked.method());
        assertEquals("/Xecrets/RestApi.ashx/list", asked.target());
        assertEquals(Optional.of(BASIC), asked.authorization());
    }

    @Test
    void eachRevealAsksAnew() {
        server.answers(SECRET);
        try (XecretsAccount account = open()) {
            assertReveals("hunter2", account);
            server.answers("{\"S\":0,\"X\":\"changed meanwhile\"}");
            assertReveals("changed meanwhile", account);
        }

        assertEquals(2, server.asked().size());
        assertEquals("/Xecrets/RestApi.ashx/secret/" + ID.guid(), server.asked().getLast().target());
    }

    @Test
    void aConnectionThatCarriedASecretIsNotUsedAgain() {
        try (XecretsAccount account = open()) {
            server.answers(SECRET);
            assertReveals("hunter2", account);
            server.answers(LIST);
            account.list();
        }

        List<XecretsTestServer.Asked> asked = server.asked();
        assertNotEquals(asked.get(0).port(), asked.get(1).port());
    }

    @Test
    void aRefusedPassphraseIsNotTriedAgainByItselfAndMakesTheNextAttemptWait() {
        server.answers(401, "");
        try (XecretsAccount account = open()) {
            XecretsProblem.PassphraseRefused refused =
                    assertThrows(XecretsProblem.PassphraseRefused.class, account::list);
            assertEquals(Duration.ofSeconds(2), refused.waitingTime());
            assertEquals(1, server.asked().size());

            assertThrows(XecretsProblem.TooSoon.class, account::list);
            assertThrows(XecretsProblem.TooSoon.class, this::open);
            assertEquals(1, server.asked().size());
        }

        now = now.plusSeconds(2);
        try (XecretsAccount again = open()) {
            XecretsProblem.PassphraseRefused refused =
                    assertThrows(XecretsProblem.PassphraseRefused.class, again::list);
            assertEquals(Duration.ofSeconds(4), refused.waitingTime());

            now = now.plusSeconds(4);
            server.answers(LIST);
            assertEquals(1, again.list().size());
            server.answers(401, "");
            refused = assertThrows(XecretsProblem.PassphraseRefused.class, () -> again.reveal(ID));
            assertEquals(Duration.ofSeconds(2), refused.waitingTime());
        }
    }

    @Test
    void aCodeOfTheServiceIsARefusal() {
        server.answers("{\"S\":5,\"M\":\"Server text\"}");
        XecretsProblem.ServiceRefused refused = refusedList(XecretsProblem.ServiceRefused.class);
        assertEquals("xecrets.serviceRefused", refused.getMessage());
        assertEquals(List.of(), refused.arguments());

        server.answers("{\"S\":5,\"M\":null,\"TCL\":[],\"X\":\"secret\"}");
        refusedList(XecretsProblem.ServiceRefused.class);
        refusedReveal(XecretsProblem.ServiceRefused.class);

        server.answers(500, "{\"S\":-1,\"M\":\"down\"}");
        refusedList(XecretsProblem.ServiceRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!DOCTYPE html><html></html>", "not json", "[]", "{}", "{\"S\":\"0\"}"})
    void whatIsNoReplyIsNotXecrets(String body) {
        server.answers(body);

        refusedList(XecretsProblem.NotXecrets.class);
        refusedReveal(XecretsProblem.NotXecrets.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!DOCTYPE html><html>We have moved</html>", "{}"})
    void thePublicServiceThatAnswersWithAPageHasMoved(String body) {
        service = new XecretsService(() -> trusting, () -> now, server.address());
        server.answers(body);
        refusedList(XecretsProblem.XecretsMoved.class);

        server.answers(404, body);
        refusedList(XecretsProblem.XecretsMoved.class);
    }

    @Test
    void thePublicServiceThatDoesNotAnswerHasMoved() throws IOException {
        XecretsAddress nobody = addressOfNobody();
        service = new XecretsService(() -> trusting, () -> now, nobody);

        try (XecretsAccount account = open(nobody, Optional.empty())) {
            assertThrows(XecretsProblem.XecretsMoved.class, account::list);
        }
    }

    @Test
    void anotherServiceThatDoesNotAnswerDoesNotAnswer() throws IOException {
        try (XecretsAccount account = open(addressOfNobody(), Optional.empty())) {
            assertThrows(NetProblem.NoAnswer.class, account::list);
        }
    }

    @Test
    void otherStatusesAreToldApart() {
        server.answers(404, "{\"error\":\"not found\"}");
        refusedList(XecretsProblem.NotXecrets.class);
        server.answers(503, "<html>later</html>");
        refusedList(XecretsProblem.ServiceUnavailable.class);
        server.answers(429, "");
        refusedList(XecretsProblem.ServiceUnavailable.class);
        server.answers(201, LIST);
        refusedList(XecretsProblem.NotXecrets.class);
    }

    @Test
    void aReplyWithoutAListOrWithABadIdIsRefused() {
        server.answers("{\"S\":0,\"M\":\"OK\"}");
        refusedList(XecretsProblem.NoList.class);
        server.answers("{\"S\":0,\"TCL\":[{\"T\":\"a\",\"G\":\"../../secret\"}]}");
        refusedList(XecretsProblem.BadRecordId.class);
    }

    @Test
    void aRedirectIsRefusedAndNotFollowed() throws IOException {
        try (XecretsTestServer elsewhere = new XecretsTestServer(trusted)) {
            elsewhere.answers(LIST);
            server.redirectsTo(elsewhere.address() + "/list");
            refusedList(XecretsProblem.RedirectRefused.class);
            server.redirectsTo("http://127.0.0.1/list");
            refusedList(XecretsProblem.RedirectRefused.class);
            refusedReveal(XecretsProblem.RedirectRefused.class);

            assertTrue(elsewhere.asked().isEmpty());
            assertEquals(3, server.asked().size());
        }
    }

    @Test
    void nothingIsSentToAServerThatIsNotTrusted() throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofDays(20));
        List<TestCertificates.Identity> untrusted = List.of(
                TestCertificates.selfSigned("127.0.0.1"),
                TestCertificates.authority().issue("127.0.0.1"),
                authority.issue("another.example"),
                authority.issue(longAgo, longAgo.plus(Duration.ofDays(1)), "127.0.0.1"));
        for (TestCertificates.Identity identity : untrusted) {
            try (XecretsTestServer impostor = new XecretsTestServer(identity);
                    XecretsAccount account = open(impostor.address(), Optional.empty())) {
                assertThrows(NetProblem.CertificateNotTrusted.class, account::list);
                assertTrue(impostor.asked().isEmpty());
            }
        }
    }

    @Test
    void theSampleServersOwnCertificateIsTrustedByItsPinAlone() throws IOException {
        TestCertificates.Identity own = TestCertificates.selfSigned("localhost");
        try (XecretsTestServer sample = new XecretsTestServer(own)) {
            sample.answers(LIST);
            try (XecretsAccount account = open(sample.address(), Optional.of(Fingerprint.of(own.certificate())))) {
                assertEquals(1, account.list().size());
            }
            Fingerprint other = Fingerprint.of(trusted.certificate());
            try (XecretsAccount account = open(sample.address(), Optional.of(other))) {
                assertThrows(NetProblem.CertificateChanged.class, account::list);
            }
            assertEquals(1, sample.asked().size());
        }
    }

    @Test
    void aPinOffThisComputerHasNoEffect() {
        Optional<Fingerprint> pin = Optional.of(Fingerprint.of(trusted.certificate()));

        assertTrue(XecretsService.pins(XecretsAddress.PUBLIC, pin).byAuthority().isEmpty());
        assertEquals(1, XecretsService.pins(server.address(), pin).byAuthority().size());
    }

    @Test
    void fiftyThousandRecordsArrive() {
        StringBuilder body = new StringBuilder("{\"S\":0,\"TCL\":[");
        for (int i = 0; i < 50_000; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"T\":\"Title %d\",\"C\":\"http://site.example/%d\",".formatted(i, i))
                    .append("\"G\":\"%08x-d9cb-469f-a165-70867728950e\"}".formatted(i));
        }
        server.answers(body.append("]}").toString());

        try (XecretsAccount account = open()) {
            assertEquals(50_000, account.list().size());
        }
    }

    @Test
    void aLockedAccountSaysSoAndSendsNothing() {
        XecretsAccount account = open();
        account.close();
        account.close();

        assertThrows(XecretsProblem.AccountLocked.class, account::list);
        assertThrows(XecretsProblem.AccountLocked.class, () -> account.reveal(ID));
        assertTrue(server.asked().isEmpty());
    }

    @Test
    void lockingEndsACallThatIsUnderWay() throws InterruptedException {
        server.fallsSilent();
        XecretsAccount account = open();
        CompletableFuture<SecretChars> reveal = CompletableFuture.supplyAsync(() -> account.reveal(ID));
        while (server.asked().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        account.close();

        Throwable ended = assertThrows(ExecutionException.class, () -> reveal.get(30, TimeUnit.SECONDS));
        assertInstanceOf(XecretsProblem.AccountLocked.class, ended.getCause());
    }

    private XecretsAccount open() {
        return open(server.address(), Optional.empty());
    }

    private XecretsAccount open(XecretsAddress address, Optional<Fingerprint> pin) {
        try (SecretChars passphrase = SecretChars.copyOf("secret".toCharArray())) {
            return service.open(address, "a@mail.example", passphrase, pin);
        }
    }

    private <P extends Problem> P refusedList(Class<P> expected) {
        try (XecretsAccount account = open()) {
            return assertThrows(expected, account::list);
        }
    }

    private <P extends Problem> void refusedReveal(Class<P> expected) {
        try (XecretsAccount account = open()) {
            assertThrows(expected, () -> account.reveal(ID).close());
        }
    }

    private static void assertReveals(String expected, XecretsAccount account) {
        try (SecretChars secret = account.reveal(ID)) {
            secret.use(chars -> assertArrayEquals(expected.toCharArray(), chars));
        }
    }

    private static XecretsAddress addressOfNobody() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return XecretsAddress.parse("https://127.0.0.1:" + taken.getLocalPort() + "/api");
        }
    }
}
