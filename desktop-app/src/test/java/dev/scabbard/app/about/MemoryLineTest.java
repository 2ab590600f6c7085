package dev.scabbard.app.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.secret.MemoryProtection;
import dev.scabbard.core.secret.MemoryProtection.Kept;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryLineTest {

    @Test
    void itSaysWhatTheSystemGrants() {
        assertEquals(
                "Secrets in memory: locked, left out of dumps, wiped in forks.",
                line(Kept.ALWAYS, Kept.ALWAYS, Kept.ALWAYS));
    }

    @Test
    void itSaysWhatTheSystemRefuses() {
        assertEquals(
                "Secrets in memory: left out of dumps. As far as this system allows: locked."
                        + " Not on this system: wiped in forks.",
                line(Kept.PARTLY, Kept.ALWAYS, Kept.NEVER));
        assertEquals(
                "Secrets in memory: overwritten after use."
                        + " Not on this system: locked, left out of dumps, wiped in forks.",
                line(Kept.NEVER, Kept.NEVER, Kept.NEVER));
    }

    private static String line(Kept locked, Kept leftOut, Kept wiped) {
        return MemoryLine.of(new EnumMap<>(Map.of(
                MemoryProtection.LOCKED, locked,
                MemoryProtection.LEFT_OUT_OF_DUMPS, leftOut,
                MemoryProtection.WIPED_IN_FORKS, wiped)));
    }
}
