package dev.scabbard.core.excalibur;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderChangeTest {

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
}
