package dev.scabbard.app.files;

import dev.scabbard.app.files.rows.RowsOnScreen;
import dev.scabbard.app.files.rows.TablePlace;
import java.util.ArrayList;
import java.util.List;

/// A table without a window: it keeps what the view model wanted of it, and lies as the test says.
final class RecordedTable implements RowsOnScreen {

    private final List<Then> wishes = new ArrayList<>();
    private TablePlace place = TablePlace.TOP;

    /// From now on the folder lies so.
    void setPlace(TablePlace now) {
        place = now;
    }

    /// What was wanted when rows were last put on screen.
    Then last() {
        return wishes.getLast();
    }

    @Override
    public TablePlace place() {
        return place;
    }

    @Override
    public void swap(Runnable change, Then then) {
        wishes.add(then);
        change.run();
    }
}
