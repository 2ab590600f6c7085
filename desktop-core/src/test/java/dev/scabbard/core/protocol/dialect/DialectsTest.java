package dev.scabbard.core.protocol.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which releases are understood.
class DialectsTest {

    @ParameterizedTest
    @CsvSource({
        "0.2.0, 0.2.0",
        "0.2, 0.2.0",
        "0.3.0a1, 0.3.0",
        "0.3.0rc2, 0.3.0",
        "0.2.1.dev3+g1234abc, 0.2.1",
        "0.2.0.post1, 0.2.0",
        "0.2.0-beta.1, 0.2.0",
        "10.20.30, 10.20.30"
    })
    void releasesAreReadAsServersStateThem(String stated, String release) {
        assertEquals(release, Release.parse(stated).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "latest", "v", "0.2.x", "0.-2.0", "0.2.0 ", "٠.٢.٠", "99999999999.0.0", "0.2.0/../"})
    void whatIsNoReleaseIsNotRead(String stated) {
        assertEquals(Optional.empty(), Release.parse(stated));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2.0", "0.2.1", "0.2.2", "0.2.99"})
    void everyReleaseOf02IsUnderstood(String release) {
        Dialect dialect = Dialects.forRelease(Release.parse(release).orElseThrow());
        assertEquals("0.2", dialect.family());
        assertEquals(2, dialect.exef().version());
        assertEquals("X-SRP-PoP", dialect.requests().proof().header());
        assertEquals(TimeSource.CLOCK, dialect.server().time());
        for (Capability missing : List.of(
                Capability.MOVE,
                Capability.SEARCH,
                Capability.TOKEN_REFRESH,
                Capability.CREATION_TIME)) {
            assertFalse(dialect.capabilities().has(missing));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.4", "0.9.0", "0.20.0", "1.2.0"})
    void allOthersAreNamedAndRefused(String release) {
        Release stated = Release.parse(release).orElseThrow();
        ProtocolProblem.UnsupportedRelease problem =
                assertThrows(ProtocolProblem.UnsupportedRelease.class, () -> Dialects.forRelease(stated));
        assertEquals("protocol.unsupportedRelease", problem.messageKey());
        assertEquals(List.of(Argument.text(release)), problem.arguments());
    }

    @ParameterizedTest
    @CsvSource({"0.3.1, 0.3", "0.4.4, 0.4", "0.5.0, 0.5", "0.6.6, 0.6", "0.7.1, 0.7", "0.8.2, 0.8"})
    void everyLaterReleaseHasItsDialect(String release, String family) {
        assertEquals(
                family,
                Dialects.forRelease(Release.parse(release).orElseThrow()).family());
    }

    @ParameterizedTest
    @CsvSource({"0.9.0, true", "0.20.0, true", "1.2.0, true", "0.8.9, false", "0.2.0, false", "0.1.4, false"})
    void onlyWhatIsNewerIsReadWithTheNewest(String release, boolean read) {
        assertEquals(
                read,
                Dialects.forReadingOnly(Release.parse(release).orElseThrow()).isPresent());
    }

    @Test
    void releasesAreOrderedByNumbers() {
        assertTrue(new Release(0, 10, 0).compareTo(new Release(0, 9, 9)) > 0);
        assertTrue(new Release(0, 2, 1).compareTo(new Release(0, 2, 1)) == 0);
    }
}
