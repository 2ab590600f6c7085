package dev.scabbard.core.excalibur;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.excalibur.server.ServerClock;
import dev.scabbard.core.protocol.LoginTimes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is made of small things that servers say on the way.
class ServerWordsTest {

    private static Refusal refusal(String detail) {
        return Refusal.of(("{\"detail\":\"" + detail + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDeadTokenIsToldFromABodyThatDidNotOpen() {
        assertEquals(Refusal.TOKEN, refusal("Missing, invalid, or expired bearer token"));
        assertEquals(
                Refusal.UNTOLD,
                refusal("Middleware processing: missing, invalid, or expired bearer token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Missing PoP", "Invalid timestamp", "Nonce reused", "Invalid PoP"})
    void aRefusedProofIsToldFromADeadToken(String detail) {
        assertEquals(Refusal.PROOF, refusal(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "[]", "{\"detail\":[1]}", "{\"detail\":null}", "<html>"})
    void anythingElseSaysNothing(String body) {
        assertEquals(Refusal.UNTOLD, Refusal.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({".,''", "./a,a", "a/,a", "a/b,a:b", "./,''", "a//b,a:b", "/a/b,a:b"})
    void aChangedFolderIsFoundHoweverItIsWritten(String path, String names) {
        List<String> segments = names.isEmpty() ? List.of() : List.of(names.split(":"));
        assertEquals(new FolderChange.At(segments), FolderChange.of(path));
    }

    @Test
    void aPathWithABackslashMayBeAnywhere() {
        assertEquals(new FolderChange.Anywhere(), FolderChange.of("a\\b"));
    }

    @Test
    void theClockIsLearntFromTheTwoTimesOfALogin() {
        Instant now = Instant.parse("2026-11-22T09:00:00Z");
        ServerClock clock = new ServerClock(InstantSource.fixed(now));
        Instant there = now.plusSeconds(100);
        // a second on the way there, three on the way back, one in the server
        clock.learn(
                new LoginTimes(there.plusSeconds(1), there.plusSeconds(2)), now, now.plusSeconds(5));
        assertEquals(99, clock.difference().toSeconds());
    }
}
