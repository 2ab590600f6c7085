package dev.scabbard.core.vault.walk;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A tree of folders in memory, and what was asked of it.
final class FakeTree implements FolderSource {

    private final Map<VaultPath, List<Entry>> folders = new HashMap<>(Map.of(VaultPath.ROOT, new ArrayList<>()));
    final List<VaultPath> asked = new ArrayList<>();

    FolderEntry folder(String... names) {
        FolderEntry made = new FolderEntry(VaultPath.of(names));
        put(made);
        folders.put(made.path(), new ArrayList<>());
        return made;
    }

    FileEntry file(long size, String... names) {
        FileEntry made = new FileEntry(VaultPath.of(names), size);
        put(made);
        return made;
    }

    private void put(Entry made) {
        folders.computeIfAbsent(made.path().parent(), parent -> new ArrayList<>()).add(made);
    }

    /// Still in its parent's listing, but gone when it is asked for.
    void vanish(FolderEntry folder) {
        folders.remove(folder.path());
    }

    @Override
    public Folder list(VaultPath folder, Cancellation cancellation) {
        asked.add(folder);
        List<Entry> entries = folders.get(folder);
        if (entries == null) {
            throw new ItemProblem.NotThere(folder.label());
        }
        return new Folder(folder, entries, 0);
    }
}
