package dev.scabbard.core.protocol.reply;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.login.SrpGroup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Replies as a server writes them, and what is none.
class MessagesTest {

    @Test
    void aVersionIsReadWithAndWithoutACommit() {
        VersionReply reply = VersionReply.parse(utf8("{\"version\": \"0.2.0\", \"commit\": null}"));
        assertEquals(new VersionReply(new Release(0, 2, 0), Optional.empty()), reply);
        assertEquals(reply, VersionReply.parse(reply.toJson()));
        assertEquals(
                Optional.of("abc"),
                VersionReply.parse(utf8("{\"version\":\"0.2.1\",\"commit\":\"abc\",\"new\":[1]}")).commit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><body>It works</body></html>",
                "{}",
                "[]",
                "null",
                "\"0.2.0\"",
                "{\"version\":2}",
                "{\"version\":null}",
                "{\"version\":\"latest\"}",
                "{\"version\":\"0.2.0\",\"commit\":7}",
                "{\"version\":\"0.2.0\",\"version\":\"0.2.1\"}",
                "{\"version\":\"0.2.0\"}x",
                "{\"status\":\"ok\"}",
            })
    void whatIsNoVersionIsMalformed(String body) {
        ProtocolProblem.MalformedReply problem =
                assertThrows(ProtocolProblem.MalformedReply.class, () -> VersionReply.parse(utf8(body)));
        assertNull(problem.getCause());
        assertEquals(0, problem.arguments().size());
    }

    @Test
    void saltsAndSealedKeysAreReadAndWritten() {
        SecurityDetails salts = SecurityDetails.parse(new SecurityDetails(new byte[16], new byte[] {1, 2}).toJson());
        assertArrayEquals(new byte[16], salts.unlockSalt());
        assertArrayEquals(new byte[] {1, 2}, salts.srpSalt());
        VaultKeyReply reply = VaultKeyReply.parse(new VaultKeyReply(new byte[] {3, 4}).toJson());
        assertArrayEquals(new byte[] {3, 4}, reply.sealedKey());
        for (String body : List.of(
                "{\"auk_salt\":\"AAAA\"}",
                "{\"auk_salt\":\"AAA\",\"srp_salt\":\"AAAA\"}",
                "{\"auk_salt\":\"AA-_\",\"srp_salt\":\"AAAA\"}")) {
            assertThrows(ProtocolProblem.MalformedReply.class, () -> SecurityDetails.parse(utf8(body)));
        }
    }

    @Test
    void bareValuesAreRead() {
        assertEquals(SrpGroup.LARGE, WellKnownReplies.groupSize(utf8("2048")));
        assertThrows(LoginProblem.UnknownGroup.class, () -> WellKnownReplies.groupSize(utf8("4096")));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> WellKnownReplies.groupSize(utf8("\"2048\"")));
        assertTrue(WellKnownReplies.compatible(utf8("true")));
        assertFalse(WellKnownReplies.compatible(utf8("false")));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> WellKnownReplies.compatible(utf8("1")));
        Instant time = Instant.parse("2026-11-21T21:09:30Z");
        assertEquals(time, WellKnownReplies.clock(utf8("2026-11-21T21:09:30+00:00")));
        assertEquals(time, WellKnownReplies.clock(utf8("\"2026-11-21T23:09:30+02:00\"")));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> WellKnownReplies.clock(utf8("noon")));
        assertEquals("a\"b", Json.readString(Json.writeString("a\"b")));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> Json.readString(utf8("{}")));
    }

    @Test
    void jsonNestedTooDeepIsMalformed() {
        assertThrows(ProtocolProblem.MalformedReply.class, () -> Json.read("[".repeat(100_000)));
        assertThrows(
                ProtocolProblem.MalformedReply.class,
                () -> Json.read("[".repeat(100_000) + "]".repeat(100_000)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
