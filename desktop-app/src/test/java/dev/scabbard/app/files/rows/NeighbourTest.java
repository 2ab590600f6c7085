package dev.scabbard.app.files.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NeighbourTest {

    private static final List<FileRow> ROWS = Stream.of("a", "b", "c", "d")
            .map(name -> FileRow.of(new FileEntry(VaultPath.of(name), 1)))
            .toList();

    private static Optional<String> after(int... going) {
        List<FileRow> rows = Arrays.stream(going).mapToObj(ROWS::get).toList();
        return Neighbour.of(rows, ROWS).map(RowName::name);
    }

    @Test
    void theNextRowTakesThePlace() {
        assertEquals(Optional.of("c"), after(1));
        assertEquals(Optional.of("b"), after(0, 2));
    }

    @Test
    void atTheEndItIsTheRowBefore() {
        assertEquals(Optional.of("b"), after(2, 3));
    }

    @Test
    void whereEverythingGoesThereIsNone() {
        assertEquals(Optional.empty(), after(0, 1, 2, 3));
    }
}
