package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.reply.VaultKeyReply;
import dev.scabbard.core.protocol.request.ProofOfPossession;
import dev.scabbard.core.protocol.request.WirePath;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcaliburSessionTest {

    private static final byte[] NOTHING = {};
    private static final String LIST = "/files/list/.";

    @TempDir
    Path folder;

    private ServerFixture fixture;

    @BeforeEach
    void start() {
        fixture = new ServerFixture(folder);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void saysItsReleaseAndTimeAndGroupWithoutToken() {
        TestClient client = fixture.client("nobody");
        assertEquals("{\"version\":\"0.2.0\",\"commit\":null}", get(client, "/well-known/version").text());
        assertEquals("2026-11-21T21:09:30+00:00", get(client, "/well-known/clock").text());
        assertEquals("2048", get(client, "/auth/group-size").text());
        assertEquals("OK", get(client, "/well-known/heartbeat").text());
        assertEquals(200, client.open("HEAD", "/well-known/heartbeat", NOTHING).status());
        assertEquals(404, get(client, "/nothing").status());
        assertEquals(405, client.open("DELETE", "/well-known/version", NOTHING).status());
    }

    @ParameterizedTest
    @CsvSource({
        "0.2.0,200,true", "0.2.2,200,true", "0.2.0%2Bx,200,true", "0.2.0-rc1,200,false", "0.2.1-rc1,200,true",
                "0.1.9,200,false",
        "0.3.0,200,false", "1.2.0,200,false", "0.2,400,", "v0.2.0,400,", "'',400,", "0.2.0+x,400,"
    })
    void tellsWhichClientsItWorksWith(String version, int status, String answer) {
        TestClient.Reply reply = get(fixture.client("nobody"), "/well-known/compatible?version=" + version);
        assertEquals(status, reply.status());
        if (status == 200) {
            assertEquals(answer, reply.text());
        }
        assertEquals(422, get(fixture.client("nobody"), "/well-known/compatible").status());
    }

    @Test
    void aNewUserRegistersAndSignsInAndGetsTheVaultKey() {
        TestClient arthur = fixture.client("arthur");
        assertEquals(404, arthur.open("HEAD", "/users/check/arthur", NOTHING).status());
        assertEquals(404, get(arthur, "/users/security/arthur").status());
        assertEquals("unknown user", arthur.login());
        assertEquals(201, register(arthur));
        assertEquals(200, arthur.open("HEAD", "/users/check/arthur", NOTHING).status());
        assertTrue(get(arthur, "/users/security/arthur").text().contains("auk_salt"));
        assertEquals("OK", arthur.login());
        TestClient.Reply reply = arthur.signed("GET", "/users/vault/arthur", NOTHING);
        assertTrue(reply.encrypted());
        assertEquals(76, VaultKeyReply.parse(reply.body()).sealedKey().length);
        assertEquals(202, heartbeat(arthur));
    }

    @Test
    void takenNamesAndWrongCreationKeysAreRefused() {
        TestClient arthur = fixture.client("arthur");
        try (SecretChars wrong = SecretChars.copyOf("x".repeat(32).toCharArray())) {
            assertEquals(401, arthur.register(wrong));
            assertEquals(404, arthur.open("HEAD", "/users/check/arthur", NOTHING).status());
            assertEquals(201, register(arthur));
            assertEquals(409, arthur.register(wrong));
            assertEquals(409, register(arthur));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a%2Fb", "a/b", "a%0Ab"})
    void userNamesThatNobodyCanHaveAreRefused(String encoded) throws IOException {
        TestClient client = fixture.client("nobody");
        assertEquals(406, client.open("POST", "/users/add/" + encoded, "{}".getBytes(StandardCharsets.UTF_8)).status());
        assertEquals(404, client.open("HEAD", "/users/check/" + encoded, NOTHING).status());
        try (var users = Files.list(folder.resolve("users"))) {
            assertEquals(0, users.count());
        }
    }

    @Test
    void userNamesMayHave255BytesAndNoMore() {
        String longest = "漢".repeat(85);
        fixture.signedIn(longest);
        assertEquals(414, fixture.client("x").open(
                "POST", "/users/add/" + "x".repeat(256), "{}".getBytes(StandardCharsets.UTF_8)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sir Lancelot", "\"q\" 'q'", "a#b?c", "🗡 漢字", "Arthur", "~h~x", "a:b*c", "%41"})
    void userNamesOfAnyKindSignInAndKeepTheirVault(String name) {
        TestClient client = fixture.signedIn(name);
        assertEquals(201, client.upload(".", "a.exef", new byte[] {1}, false).status());
        String path = "/users/vault/" + WirePath.encodeComponent(name);
        assertEquals(200, client.signed("GET", path, NOTHING).status());
        assertEquals(name, client.list(".").name());
    }

    @Test
    void registrationsThatCannotBeReadAreRefused() {
        TestClient client = fixture.client("x");
        for (String body : new String[] {"", "[]", "{}", "{\"nonce\":1,\"enc_data\":\"\",\"tag\":\"\"}", "nonsense"}) {
            assertEquals(422, client.open("POST", "/users/add/x", body.getBytes(StandardCharsets.UTF_8)).status(),
                    body);
        }
        String notBase64 = "{\"nonce\":\"a\",\"enc_data\":\"a\",\"tag\":\"a\"}";
        assertEquals(406, client.open("POST", "/users/add/x", notBase64.getBytes(StandardCharsets.UTF_8)).status());
    }

    @Test
    void anotherUsersVaultKeyIsNotGivenOut() {
        fixture.signedIn("gwen");
        assertEquals(403, fixture.signedIn("arthur").signed("GET", "/users/vault/gwen", NOTHING).status());
    }

    @Test
    void aNonceWorksOnce() {
        TestClient arthur = fixture.signedIn("arthur");
        String proof = arthur.proof("GET", LIST);
        assertEquals(200, arthur.signed("GET", LIST, NOTHING, proof).status());
        assertDetail("Nonce reused", arthur.signed("GET", LIST, NOTHING, proof));
    }

    @Test
    void aRequestThatFailsHasUsedItsNonceUp() {
        TestClient arthur = fixture.signedIn("arthur");
        String proof = arthur.proof("GET", "/files/list/nothing");
        assertEquals(404, arthur.signed("GET", "/files/list/nothing", NOTHING, proof).status());
        assertDetail("Nonce reused", arthur.signed("GET", "/files/list/nothing", NOTHING, proof));
    }

    @Test
    void proofsAre59SecondsOldAtMost() {
        TestClient arthur = fixture.signedIn("arthur");
        long now = fixture.clock.instant().getEpochSecond();
        String old = arthur.proof("GET", LIST, now - 60);
        assertDetail("Invalid timestamp", arthur.signed("GET", LIST, NOTHING, old));
        assertEquals(200, arthur.signed("GET", LIST, NOTHING, arthur.proof("GET", LIST, now - 59)).status());
    }

    @Test
    void aProofFromTheFutureWorksOnceToo() {
        TestClient arthur = fixture.signedIn("arthur");
        String proof = arthur.proof("GET", LIST, fixture.clock.instant().getEpochSecond() + 600);
        assertEquals(200, arthur.signed("GET", LIST, NOTHING, proof).status());
        fixture.clock.pass(Duration.ofSeconds(90));
        assertDetail("Nonce reused", arthur.signed("GET", LIST, NOTHING, proof));
    }

    @Test
    void wrongProofsAreRefused() {
        TestClient arthur = fixture.signedIn("arthur");
        try (SecretBytes other = SecretBytes.random(32)) {
            String forged = ProofOfPossession.header(
                    other, "GET", "/api" + LIST, fixture.clock.instant().getEpochSecond());
            assertDetail("Invalid PoP", arthur.signed("GET", LIST, NOTHING, forged));
        }
        assertDetail("Invalid PoP", arthur.signed("GET", LIST, NOTHING, arthur.proof("GET", "/files/list/a")));
        assertDetail("Invalid PoP", arthur.signed("GET", LIST, NOTHING, arthur.proof("DELETE", LIST)));
        TestClient.Reply malformed = arthur.signed("GET", LIST, NOTHING, "soon nonce code");
        assertEquals(422, malformed.status());
        assertTrue(malformed.encrypted());
        assertDetail("Missing PoP", arthur.withToken("GET", LIST));
    }

    @Test
    void withoutALiveTokenNothingIsAnswered() {
        TestClient arthur = fixture.signedIn("arthur");
        String token = arthur.token;
        for (String bad : new String[] {"", "nonsense", token + "x", token.substring(5), "a.b.c"}) {
            arthur.token = bad;
            TestClient.Reply reply = arthur.signed("GET", LIST, NOTHING);
            assertEquals(401, reply.status());
            assertFalse(reply.encrypted());
            assertEquals(200, heartbeat(arthur));
        }
    }

    @Test
    void tokensLiveForAnHour() {
        TestClient arthur = fixture.signedIn("arthur");
        fixture.clock.pass(Duration.ofMinutes(59));
        assertEquals(200, arthur.signed("GET", LIST, NOTHING).status());
        fixture.clock.pass(Duration.ofMinutes(2));
        assertEquals(401, arthur.signed("GET", LIST, NOTHING).status());
        assertEquals("OK", arthur.login());
        assertEquals(200, arthur.signed("GET", LIST, NOTHING).status());
    }

    @Test
    void aRestartForgetsSessionsAndKeepsFilesAndPortAndCreationKey() {
        TestClient arthur = fixture.signedIn("arthur");
        byte[] content = {1, 2, 3};
        arthur.upload(".", "a.exef", content, false);
        int port = fixture.server.port();
        SecretChars key = fixture.server.accountCreationKey();
        fixture.restart();
        assertEquals(port, fixture.server.port());
        assertEquals(key, fixture.server.accountCreationKey());
        key.close();
        assertEquals(401, arthur.signed("GET", LIST, NOTHING).status());
        assertEquals("OK", arthur.login());
        assertArrayEquals(content, arthur.download("a.exef"));
    }

    @Test
    void whatIsOnDiskIsReadableByTheOwnerAlone() throws IOException {
        fixture.signedIn("arthur").upload(".", "a.exef", new byte[9], false);
        try (var tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree.skip(1)::iterator) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                if (!path.endsWith("lock")) {
                    assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------", permissions, path.toString());
                }
            }
        }
    }

    @Test
    void bodiesAreLimitedBeforeAnythingElse() {
        fixture.close();
        fixture = new ServerFixture(fixture.options.withMaxUpload(10_000));
        TestClient arthur = fixture.client("arthur");
        assertEquals("OK", register(arthur) == 201 ? arthur.login() : "");
        assertEquals(201, arthur.upload(".", "a.exef", new byte[10_000 + 980], false).status());
        TestClient.Reply tooLong = arthur.upload(".", "b.exef", new byte[10_000 + 981], false);
        assertEquals(413, tooLong.status());
        assertEquals(0, tooLong.body().length);
        assertEquals(413, arthur.upload(".", "b.exef", new byte[5_000_000], false).status());
        TestClient.Reply chunked = arthur.uploadBody(
                "/files/upload/.?name=c.exef",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100])));
        assertEquals(411, chunked.status());
        assertEquals(416, arthur.signed("HEAD", "/files/check/size?size=10001", NOTHING).status());
        assertEquals(200, arthur.signed("HEAD", "/files/check/size?size=10000", NOTHING).status());
    }

    @Test
    void theRateIsLimitedPerClientAndARefusedRequestCostsNothing() {
        fixture.close();
        fixture = new ServerFixture(fixture.options.withRate(new RateLimit(5, 1)));
        TestClient arthur = fixture.client("arthur");
        register(arthur);
        assertEquals("OK", arthur.login());
        for (int i = 0; i < 4; i++) {
            assertEquals(200, get(arthur, "/well-known/heartbeat").status());
        }
        String proof = arthur.proof("GET", LIST);
        TestClient.Reply busy = arthur.signed("GET", LIST, NOTHING, proof);
        assertEquals(429, busy.status());
        assertTrue(busy.encrypted());
        assertEquals("{\"message\":\"Too Many Requests\"}", busy.text());
        TestClient.Reply plain = get(arthur, "/well-known/heartbeat");
        assertEquals(429, plain.status());
        assertFalse(plain.encrypted());
        String token = arthur.token;
        arthur.token = "dead";
        assertEquals(401, arthur.signed("GET", LIST, NOTHING).status());
        arthur.token = token;
        fixture.clock.pass(Duration.ofSeconds(1));
        assertEquals(200, arthur.signed("GET", LIST, NOTHING, proof).status());
        assertEquals(429, arthur.signed("DELETE", "/files/delete/x", NOTHING).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "nonsense", "{\"binary\":false,\"data\":\"arthur\",\"more\":1}",
            "{\"binary\":false,\"data\":null}"})
    void loginsThatSpeakOtherwiseAreDropped(String frame) {
        assertEquals(1006, fixture.client("arthur").closeCodeAfter(frame));
    }

    @Test
    void anUnreadBodyDoesNotCostTheAnswer() {
        TestClient arthur = fixture.signedIn("arthur");
        byte[] large = new byte[5_000_000];
        assertEquals(201, arthur.upload(".", "a.exef", new byte[1], false).status());
        for (int i = 0; i < 5; i++) {
            assertEquals(409, arthur.upload(".", "a.exef", large, false).status());
            assertEquals(404, arthur.upload("nothing", "a.exef", large, false).status());
        }
    }

    @Test
    void requestsAreCountedByRoute() {
        TestClient arthur = fixture.signedIn("arthur");
        arthur.list(".");
        arthur.signed("GET", "/files/list/nothing", NOTHING);
        assertEquals(2, fixture.server.requestLog().count("GET", "/files/list/{path}"));
        assertEquals(1, fixture.server.requestLog().count("GET", "/files/list/{path}", 404));
        assertEquals(1, fixture.server.requestLog().count("WEBSOCKET", "/auth"));
    }

    private static int heartbeat(TestClient client) {
        return client.withToken("GET", "/well-known/heartbeat").status();
    }

    private int register(TestClient client) {
        try (SecretChars key = fixture.server.accountCreationKey()) {
            return client.register(key);
        }
    }

    private static TestClient.Reply get(TestClient client, String target) {
        return client.open("GET", target, NOTHING);
    }

    private static void assertDetail(String detail, TestClient.Reply reply) {
        assertEquals(401, reply.status());
        assertFalse(reply.encrypted());
        assertEquals("{\"detail\":\"" + detail + "\"}", reply.text());
    }
}
