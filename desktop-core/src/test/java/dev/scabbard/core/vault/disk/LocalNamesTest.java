package dev.scabbard.core.vault.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.txt", "äß 漢字 (1)!'#.txt", ".bashrc", "..hidden", "a.b.c", "👨‍👩‍👧.png", " leading", "console.log"
            })
    void harmlessNamesStayAsTheyAre(String name) {
        assertEquals(new LocalNames.SafeName(name, false), LocalNames.safe(name));
    }

    @ParameterizedTest
    @CsvSource({
        "., _",
        ".., __",
        "../x, .._x",
        "/etc/x, _etc_x",
        "C:\\x, C__x",
        "a\\b, a_b",
        "x:y, x_y",
        "CON, _CON",
        "aux.txt, _aux.txt",
        "nul .txt, _nul .txt",
        "LPT1, _LPT1",
        "COM².log, _COM².log",
        "dot., dot_",
        "'blank ', blank_",
        "'mixed. . ', mixed____",
        "'', unnamed"
    })
    void dangerousNamesAreMadeHarmless(String name, String safe) {
        assertEquals(new LocalNames.SafeName(safe, true), LocalNames.safe(name));
    }

    @Test
    void whatCannotBeSeenIsReplaced() {
        assertEquals("a_b_c_d", LocalNames.safe("a\0b\nc\u007Fd").name());
        assertEquals("photo_gpj.exe", LocalNames.safe("photo\u202Egpj.exe").name());
        assertEquals("a_b_c_d", LocalNames.safe("a\u200Bb\u2028c\uFEFFd").name());
        assertEquals("half _.txt", LocalNames.safe("half \uD83D.txt").name());
    }

    @Test
    void longNamesAreCutBeforeTheirExtensionAndNeverInsideACharacter() {
        LocalNames.SafeName safe = LocalNames.safe("🗡".repeat(100) + ".pdf");
        assertTrue(safe.changed());
        assertEquals("🗡".repeat(62) + ".pdf", safe.name());
        assertEquals(255, LocalNames.safe("x".repeat(300)).name().length());
    }

    @Test
    void whateverComesOneHarmlessComponentResults() {
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(300); length > 0; length--) {
                name.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x80));
            }
            String safe = LocalNames.safe(name.toString()).name();
            assertFalse(safe.isEmpty());
            assertFalse(safe.contains("/") || safe.contains("\\") || safe.contains(":"));
            assertNotEquals("..", safe);
            assertTrue(safe.getBytes(StandardCharsets.UTF_8).length <= 255);
            assertFalse(safe.endsWith(".") || safe.endsWith(" "));
            assertTrue(safe.chars().noneMatch(Character::isISOControl));
            assertEquals(safe, LocalNames.safe(safe).name(), "what is safe stays so");
        }
    }

    @Test
    void namesThatFileSystemsTakeForOneCollide() {
        assertEquals(LocalNames.collisionKey("Straße"), LocalNames.collisionKey("STRASSE"));
        assertEquals(LocalNames.collisionKey("e\u0301"), LocalNames.collisionKey("\u00C9"));
        assertNotEquals(LocalNames.collisionKey("a"), LocalNames.collisionKey("b"));
    }
}
