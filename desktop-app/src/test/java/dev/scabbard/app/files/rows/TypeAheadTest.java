package dev.scabbard.app.files.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TypeAheadTest {

    private static final List<FileRow> ROWS = Stream.of("apple", "Banana", "berry", "Cherry", "cherry pie")
            .map(name -> FileRow.of(new FileEntry(VaultPath.of(name), 1)))
            .toList();

    private final FakeTime time = new FakeTime();
    private final TypeAhead typeAhead = new TypeAhead(time);

    private int type(String text, int from) {
        int at = from;
        for (String letter : text.split("")) {
            at = typeAhead.type(letter, ROWS, at).orElse(at);
        }
        return at;
    }

    @Test
    void lettersLeadToTheNameThatBeginsSoWhateverTheCase() {
        assertEquals(2, type("BE", 0));
    }

    @Test
    void theSameLetterAgainGoesOnAndRoundTheEnd() {
        assertEquals(1, type("b", -1));
        assertEquals(2, type("b", 1));
        assertEquals(1, type("b", 2));
    }

    @Test
    void aNameIsFoundPastBlanks() {
        assertEquals(4, type("cherry p", 0));
    }

    @Test
    void afterASecondTheNextLetterBeginsAnew() {
        assertEquals(3, type("c", 0));
        assertTrue(typeAhead.isUnderWay());
        time.advance(Duration.ofSeconds(1));
        assertFalse(typeAhead.isUnderWay());
        assertEquals(0, type("a", 3));
    }

    @Test
    void nothingIsFoundWhereNoNameBeginsSo() {
        assertEquals(OptionalInt.empty(), typeAhead.type("z", ROWS, 0));
        assertEquals(OptionalInt.empty(), new TypeAhead(time).type("z", List.of(), -1));
    }
}
