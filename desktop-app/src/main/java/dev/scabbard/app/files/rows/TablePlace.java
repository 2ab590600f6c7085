package dev.scabbard.app.files.rows;

import java.util.Optional;
import java.util.Set;

/// How a folder lies before the user: what is selected, which row the keyboard is at, and how far it is scrolled. By
/// names, so that it can be found again after the folder was fetched, sorted or filtered anew.
///
/// @param selected the selected rows
/// @param focused the row that the next arrow key starts from
/// @param anchor a row that was in sight and is to stay where it was
public record TablePlace(Set<RowName> selected, Optional<RowName> focused, Optional<Anchor> anchor) {

    /// At the top, nothing selected.
    public static final TablePlace TOP = new TablePlace(Set.of(), Optional.empty(), Optional.empty());

    public TablePlace {
        selected = Set.copyOf(selected);
    }

    /// A row in sight.
    ///
    /// @param row which
    /// @param offset how far its upper edge is below the upper edge of the rows' area, in pixels; negative when it is
    ///     partly out of sight
    public record Anchor(RowName row, double offset) {}
}
