package dev.scabbard.app.files.actions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.vault.names.NameLimits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NameComplaintTest {

    private static Optional<String> about(int bytes, boolean folder, NameLimits limits) {
        return NameComplaint.about("x".repeat(bytes), folder, List.of(), limits);
    }

    @Test
    void aNameMayBeAsLongAsItsVaultCanStore() {
        for (NameLimits limits : NameLimits.values()) {
            assertTrue(about(limits.fileBytes(), false, limits).isEmpty());
            assertTrue(about(limits.folderBytes(), true, limits).isEmpty());
        }
    }

    @Test
    void whatIsLongerIsToldTheLimit() {
        assertTrue(about(252, false, NameLimits.PLAIN).orElse("").contains("250"));
        assertTrue(about(256, true, NameLimits.PLAIN).orElse("").contains("255"));
        assertTrue(about(126, false, NameLimits.HIDDEN).orElse("").contains("125"));
        assertTrue(about(128, true, NameLimits.HIDDEN).orElse("").contains("127"));
    }
}
