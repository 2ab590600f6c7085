package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class FreeNamesTest {

    private static String find(String name, String... taken) {
        Set<String> names = Set.of(taken);
        return FreeNames.find(name, candidate -> !names.contains(candidate));
    }

    @Test
    void aFreeNameStays() {
        assertEquals("notes.txt", find("notes.txt", "other.txt"));
    }

    @Test
    void theNumberStandsBeforeTheExtension() {
        assertEquals("notes (2).txt", find("notes.txt", "notes.txt"));
        assertEquals("notes (3).txt", find("notes.txt", "notes.txt", "notes (2).txt"));
    }

    @Test
    void namesWithoutExtensionGetItAtTheirEnd() {
        assertEquals("README (2)", find("README", "README"));
        assertEquals(".profile (2)", find(".profile", ".profile"));
    }
}
