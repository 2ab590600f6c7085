package dev.scabbard.core.local.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.exef", "100%.exef", "%41", "äß 漢字 (1)!'#.txt.exef", "...x", " a"})
    void namesStandAsTheyAreWhereTheyCan(String name) {
        assertEquals(name, DiskName.of(name, false));
        assertEquals(Optional.of(name), DiskName.read(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?.exef", "a:b.exef", "\"q\".exef", "back\\slash.exef", "CON.exef", "lpt1.txt", "nul", "ends.",
                        "ends ", "a|b<c>*", "tab\t.exef",
                "~x~already.exef", "漢?字.exef"
            })
    void namesThatWindowsRefusesAreWrittenOtherwiseAndReadBack(String name) {
        String onDisk = DiskName.of(name, true);
        assertTrue(onDisk.matches("~x~[A-Za-z0-9._%-]+"), onDisk);
        assertEquals(name.endsWith(".exef"), onDisk.endsWith(".exef"));
        assertEquals(Optional.of(name), DiskName.read(onDisk));
    }

    @Test
    void whatWeNeverWriteIsNotRead() {
        assertEquals(Optional.empty(), DiskName.read("~x~a%4"));
        assertEquals(Optional.empty(), DiskName.read("~x~a%zz"));
    }
}
