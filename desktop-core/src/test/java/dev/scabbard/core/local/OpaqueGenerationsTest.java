package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolment;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolmentHost;
import dev.scabbard.core.protocol.words.Bip39;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Accounts of the generations that know OPAQUE: 0.6 to 0.8.
class OpaqueGenerationsTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void whatOperatorsHandOutIs24WordsAndStays(String release) {
        start(release);
        try (SecretChars words = fixture.server().accountCreationKey()) {
            assertEquals(24, words.apply(chars -> new String(chars).split(" ").length).intValue());
            Bip39.parse(words).close();
            fixture.restart();
            try (SecretChars again = fixture.server().accountCreationKey()) {
                assertEquals(words, again);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void takenNamesAndOtherKeysAreRefused(String release) {
        Visitor arthur = start(release);
        try (SecretChars key = fixture.server().accountCreationKey();
                SecretBytes otherKey = SecretBytes.takeOver(
                        OpaqueEnrolmentHost.creationPublicKey(
                                OpaqueEnrolmentHost.newCreationPrivateKey()));
                SecretChars other = Bip39.words(otherKey)) {
            assertEquals("name taken", arthur.register(key));
            assertEquals("key refused", fixture.visitor("gwen").register(other));
            assertEquals("name taken", fixture.visitor("..").register(key));
            assertEquals("OK", fixture.visitor("gwen").register(key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void aWrongPasswordAndAnUnknownUserOpenNoSession(String release) {
        Visitor arthur = start(release);
        arthur.credentials = new OpaqueCredentials("wrong");
        assertEquals("wrong password", arthur.login());
        Visitor nobody = fixture.visitor("nobody");
        assertEquals(release.equals("0.6") ? "unknown user" : "wrong password", nobody.login());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void usersLogInAfterARestart(String release) {
        Visitor arthur = start(release);
        arthur.upload("a.exef", new byte[] {1, 2}, false);
        fixture.restart();
        assertEquals(401, arthur.list(".").status());
        assertEquals("OK", arthur.login());
        assertArrayEquals(new byte[] {1, 2}, arthur.download("a.exef"));
    }

    @Test
    void theReplyToALoginTellsTimesAndLimit() {
        Visitor arthur = start("0.8");
        var reply = arthur.loginReply.orElseThrow();
        assertEquals(fixture.clock.instant(), reply.times().orElseThrow().received());
        assertEquals(fixture.clock.instant(), reply.times().orElseThrow().sent());
        assertEquals(LocalServerOptions.LOCAL_MAX_UPLOAD, reply.maxUpload().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "0.8"})
    void everybodyLogsInAlikeForAllWeSay(String release) {
        Visitor arthur = start(release);
        for (String name : new String[] {"arthur", "nobody", "%2e%2e"}) {
            assertEquals("{\"auth_protocol\":\"OPAQUE-3DH\"}", arthur.open("GET", "/auth/info/" + name).text());
        }
        assertEquals(404, arthur.open("GET", "/auth/info/a%2Fb").status());
        for (String gone : new String[] {"/users/security/arthur", "/auth/group-size", "/users/info/arthur"}) {
            assertEquals(404, arthur.open("GET", gone).status());
        }
        assertEquals(404, arthur.open("HEAD", "/users/check/arthur").status());
        assertEquals(404, arthur.send("POST", "/users/add/x", Visitor.Sent.NOTHING).status());
        assertEquals(403, RawSocket.refused(arthur.http, arthur.origin + "/api/auth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "0.8"})
    void whatOpensTheVaultIsReadAndKept(String release) {
        Visitor arthur = start(release);
        Visitor.Reply reply = arthur.ask("GET", "/users/vault");
        assertTrue(reply.encrypted());
        JsonNode record = reply.json();
        assertEquals("argon2d", record.get("keygen_algorithm").asText());
        assertEquals("", record.get("vault_info").asText());
        assertEquals(Base64.getEncoder().encodeToString(OpaqueCredentials.SALT), record.get("auk_salt").asText());
        assertTrue(record.get("key_enc").asText().length() > 80);
        Visitor.Reply kept = put(arthur, "{\"keygen_algorithm\":\"pbkdf2\",\"vault_info\":\"{\\\"a\\\":1}\"}");
        assertEquals(200, kept.status());
        assertTrue(kept.encrypted());
        assertEquals("null", kept.text());
        fixture.restart();
        assertEquals("OK", arthur.login());
        record = arthur.ask("GET", "/users/vault").json();
        assertEquals("pbkdf2", record.get("keygen_algorithm").asText());
        assertEquals("{\"a\":1}", record.get("vault_info").asText());
        assertEquals(422, put(arthur, "{\"keygen_algorithm\":\"pbkdf2\"}").status());
        assertEquals(422, put(arthur, "{\"keygen_algorithm\":1,\"vault_info\":\"\"}").status());
        assertEquals(422, put(arthur, "[]").status());
        assertEquals(401, arthur.ask("PUT", "/users/vault").status());
    }

    private static Visitor.Reply put(Visitor visitor, String json) {
        return visitor.ask(
                "PUT",
                "/users/vault",
                visitor.sealed(json.getBytes(StandardCharsets.UTF_8)).with("X-Content-Type", "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "0.8"})
    void nameAndPasswordChangeAndFilesAndSessionStay(String release) {
        Visitor arthur = start(release);
        fixture.signedIn("gwen");
        arthur.upload("a.exef", new byte[] {7}, false);
        put(arthur, "{\"keygen_algorithm\":\"pbkdf2\",\"vault_info\":\"x\"}");
        OpaqueCredentials fresh = new OpaqueCredentials("battery staple");
        assertEquals("name taken", edit(arthur, fresh, "gwen"));
        assertEquals("OK", edit(arthur, fresh, "merlin"));
        assertArrayEquals(new byte[] {7}, arthur.download("a.exef"));
        assertEquals("pbkdf2", arthur.ask("GET", "/users/vault").json().get("keygen_algorithm").asText());
        assertFalse(Files.exists(folder.resolve("users/arthur")));
        assertTrue(Files.exists(folder.resolve("users/merlin/files/a.exef")));
        fixture.restart();
        assertEquals("wrong password", arthur.login());
        assertEquals("OK", fresh.login(arthur, "merlin"));
        assertArrayEquals(new byte[] {7}, arthur.download("a.exef"));
        assertEquals("OK", edit(arthur, new OpaqueCredentials("third"), "merlin"));
        assertEquals(200, arthur.list(".").status());
    }

    private static String edit(Visitor visitor, OpaqueCredentials credentials, String name) {
        try (RawSocket socket = visitor.socket("/auth/opaque/edit-record", "");
                OpaqueEnrolment enrolment = OpaqueEnrolment.underKey(
                        visitor.masterKey, credentials.account(visitor, name), visitor.exef)) {
            return OpaqueCredentials.enrol(enrolment, socket);
        }
    }

    @Test
    void aRenamingThatWasCutOffIsCompletedAtTheNextStart() throws Exception {
        Visitor arthur = start("0.8");
        arthur.upload("a.exef", new byte[] {7}, false);
        OpaqueCredentials fresh = new OpaqueCredentials("battery staple");
        assertEquals("OK", edit(arthur, fresh, "merlin"));
        fixture.stop();
        Files.move(folder.resolve("users/merlin"), folder.resolve("users/arthur"));
        fixture.restart();
        assertEquals("OK", fresh.login(arthur, "merlin"));
        assertArrayEquals(new byte[] {7}, arthur.download("a.exef"));
    }

    @Test
    void sixKnowsBothLoginsAndConvertsOneIntoTheOther() throws Exception {
        fixture.start(folder, "0.6");
        Visitor arthur = fixture.visitor("arthur");
        arthur.credentials = new SrpCredentials();
        try (SecretChars key = fixture.server().accountCreationKey()) {
            assertEquals("OK", arthur.register(key));
        }
        assertEquals("OK", arthur.login());
        assertEquals("SRP", protocol(arthur));
        arthur.upload("a.exef", new byte[] {7}, false);
        JsonNode claims = new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(arthur.token.split("\\.")[1]));
        assertEquals("arthur", claims.get("sub").asText());
        OpaqueCredentials fresh = new OpaqueCredentials("correct horse");
        String url = arthur.origin + "/api/auth/opaque/register?comms_uuid=" + claims.get("uuid").asText();
        try (RawSocket socket = RawSocket.open(arthur.http, url);
                OpaqueEnrolment enrolment =
                        OpaqueEnrolment.underKey(arthur.masterKey, fresh.account(arthur, "arthur"), arthur.exef)) {
            assertEquals("OK", OpaqueCredentials.enrol(enrolment, socket));
        }
        assertEquals("OPAQUE-3DH", protocol(arthur));
        assertEquals("unknown user", new SrpCredentials().login(arthur));
        assertEquals("OK", fresh.login(arthur));
        assertArrayEquals(new byte[] {7}, arthur.download("a.exef"));
        String gone = arthur.origin + "/api/auth/opaque/register?comms_uuid=0123";
        try (RawSocket socket = RawSocket.open(arthur.http, gone)) {
            socket.binary(new byte[60]);
            assertEquals(1006, socket.end().code());
        }
    }

    private static String protocol(Visitor visitor) {
        return visitor.open("GET", "/users/security/" + visitor.username).json().get("auth_protocol").asText();
    }

    @Test
    void sixKeepsATextForTheClientAndMeansWhoAsks() {
        Visitor arthur = start("0.6");
        assertEquals("", arthur.ask("GET", "/users/info/arthur").text());
        byte[] info = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        assertEquals(200, arthur.ask("POST", "/users/edit-info/x", arthur.sealed(info)).status());
        assertEquals("{\"a\":1}", arthur.ask("GET", "/users/info/x").text());
        byte[] text = "plain".getBytes(StandardCharsets.UTF_8);
        Visitor.Sent clear = new Visitor.Sent(text, Map.of("Content-Type", "text/plain"));
        assertEquals(200, arthur.ask("POST", "/users/edit-info/arthur", clear).status());
        assertEquals("plain", arthur.ask("GET", "/users/info/arthur").text());
        assertEquals(200, arthur.ask("GET", "/users/vault/gwen").status());
        assertEquals(200, arthur.open("HEAD", "/users/check/arthur").status());
        assertEquals("2048", arthur.open("GET", "/auth/group-size").text());
    }

    @Test
    void tokensOfLaterReleasesNameUsersByAnIdThatStays() throws Exception {
        Visitor arthur = start("0.8");
        String subject = subject(arthur.token);
        assertNotEquals("arthur", subject);
        OpaqueCredentials fresh = new OpaqueCredentials("x");
        edit(arthur, fresh, "merlin");
        assertEquals("OK", fresh.login(arthur, "merlin"));
        assertEquals(subject, subject(arthur.token));
    }

    private static String subject(String token) throws Exception {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .get("sub")
                .asText();
    }
}
