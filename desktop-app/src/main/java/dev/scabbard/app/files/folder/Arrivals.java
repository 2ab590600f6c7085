package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.RowName;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What uploads have brought since the folder on screen was last put together. It is shown without asking the server,
/// which may have no time for more than the uploads. Used on the UI thread.
final class Arrivals {

    private final List<Entry> waiting = new ArrayList<>();

    /// Takes what is in the vault now, wherever it lies.
    void add(List<Entry> entries) {
        waiting.addAll(entries);
    }

    /// Forgets everything.
    void clear() {
        waiting.clear();
    }

    /// The rows of a folder together with what has arrived in it: files themselves, and folders for what lies deeper.
    /// Everything that has arrived is forgotten afterwards.
    ///
    /// @return `rows` itself when there is nothing to add
    List<FileRow> takeInto(VaultPath folder, List<FileRow> rows) {
        List<FileRow> here = waiting.stream()
                .filter(entry -> entry.path().isWithin(folder) && !entry.path().equals(folder))
                .map(entry -> FileRow.of(shownIn(folder, entry)))
                .toList();
        waiting.clear();
        if (here.isEmpty()) {
            return rows;
        }
        Map<RowName, FileRow> together = LinkedHashMap.newLinkedHashMap(rows.size() + here.size());
        rows.forEach(row -> together.put(row.name(), row));
        here.forEach(row -> together.put(row.name(), row));
        return List.copyOf(together.values());
    }

    private static Entry shownIn(VaultPath folder, Entry entry) {
        int depth = folder.segments().size();
        return entry.path().segments().size() == depth + 1
                ? entry
                : new FolderEntry(folder.child(entry.path().segments().get(depth)));
    }
}
