package dev.scabbard.app.files.search;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.walk.TreeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Carries finds from the thread that searches to the window's, many folders at a time when they come fast.
final class Finds implements TreeSearch.Listener {

    private final BackgroundRunner runner;
    private final BiConsumer<List<FoundRow>, Integer> show;
    private List<FoundRow> waiting = new ArrayList<>();
    private int folders;
    private boolean underWay;

    /// @param show gets further finds and the number of folders searched, on the window's thread
    Finds(BackgroundRunner runner, BiConsumer<List<FoundRow>, Integer> show) {
        this.runner = runner;
        this.show = show;
    }

    @Override
    public void searched(List<Entry> entries, int searched) {
        List<FoundRow> rows = entries.stream().map(FoundRow::of).toList();
        synchronized (this) {
            waiting.addAll(rows);
            folders = searched;
            if (underWay) {
                return;
            }
            underWay = true;
        }
        runner.onUiThread(this::deliver);
    }

    private void deliver() {
        List<FoundRow> rows;
        int searched;
        synchronized (this) {
            rows = waiting;
            waiting = new ArrayList<>();
            searched = folders;
            underWay = false;
        }
        show.accept(rows, searched);
    }
}
