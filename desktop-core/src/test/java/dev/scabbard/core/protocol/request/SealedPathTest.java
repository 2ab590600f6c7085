package dev.scabbard.core.protocol.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedPathTest {

    private final Exef exef = new ExefV2();
    private final SecretBytes key = SecretBytes.random(32);

    @AfterEach
    void close() {
        key.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "a", "docs/Büro 2026/用户 😀.txt.exef", "a?b#c%2F", ""})
    void aPathComesBackAndIsOneSegmentThatTellsNothing(String path) {
        String segment = SealedPath.seal(exef, key, path);
        assertTrue(segment.matches("[A-Za-z0-9_-]+={0,2}"), segment);
        assertEquals(0, segment.length() % 4);
        assertEquals(path, SealedPath.open(exef, key, segment));
        assertNotEquals(segment, SealedPath.seal(exef, key, path));
    }

    @Test
    void whatDoesNotOpenIsMalformed() {
        String segment = SealedPath.seal(exef, key, "some/path");
        String withoutPadding = SealedPath.seal(exef, key, "12345").replace("=", "");
        assertTrue(withoutPadding.length() % 4 != 0);
        String broken = segment.substring(0, 60) + (segment.charAt(60) == 'A' ? 'B' : 'A') + segment.substring(61);
        for (String malformed : new String[] {
            "", "a", "....", "some/path", withoutPadding, broken, segment.substring(4), segment + "AAAA",
        }) {
            assertThrows(
                    ProtocolProblem.MalformedReply.class, () -> SealedPath.open(exef, key, malformed), malformed);
        }
        try (SecretBytes other = SecretBytes.random(32)) {
            assertThrows(ProtocolProblem.MalformedReply.class, () -> SealedPath.open(exef, other, segment));
        }
    }

    @Test
    void whatIsNotUtf8IsMalformed() {
        String segment = Base64.getUrlEncoder().encodeToString(exef.seal(key, new byte[] {(byte) 0xC3, 'a'}));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> SealedPath.open(exef, key, segment));
    }

    @Test
    void halfACharacterIsNotSentAsAnother() {
        assertThrows(FileNameProblem.FileNameLoneSurrogate.class, () -> SealedPath.seal(exef, key, "a\uD83D/b"));
    }
}
