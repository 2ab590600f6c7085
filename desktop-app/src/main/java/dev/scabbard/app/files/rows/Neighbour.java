package dev.scabbard.app.files.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The row that takes the place of rows that go: where the keyboard is to be when they are gone.
public final class Neighbour {

    private Neighbour() {}

    /// The first row after the first of those that go which does not go itself, else the last one before it.
    public static Optional<RowName> of(List<FileRow> going, List<FileRow> shown) {
        Set<FileRow> gone = new HashSet<>(going);
        Optional<RowName> before = Optional.empty();
        boolean reached = false;
        for (FileRow row : shown) {
            if (gone.contains(row)) {
                reached = true;
            } else if (reached) {
                return Optional.of(row.name());
            } else {
                before = Optional.of(row.name());
            }
        }
        return before;
    }
}
