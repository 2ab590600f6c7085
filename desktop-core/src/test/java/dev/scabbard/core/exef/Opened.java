package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;

/// Opens streams for tests.
final class Opened {

    private Opened() {}

    /// What was released.
    static byte[] of(ExefReader reader, byte[] sealed, int piece, SecretBytes key, ExefLayer... inside)
            throws IOException {
        RecordingQuarantine quarantine = new RecordingQuarantine();
        reader.open(new PiecewiseStream(sealed, piece), quarantine, key, inside);
        assertTrue(quarantine.isReleased());
        return quarantine.content();
    }

    /// Why it was refused; nothing was released.
    static ExefProblem refused(ExefReader reader, byte[] sealed, int piece, SecretBytes key, ExefLayer... inside) {
        RecordingQuarantine quarantine = new RecordingQuarantine();
        ExefProblem problem = assertThrows(
                ExefProblem.class,
                () -> reader.open(new PiecewiseStream(sealed, piece), quarantine, key, inside));
        assertFalse(quarantine.isReleased());
        assertTrue(quarantine.isDiscarded());
        return problem;
    }
}
