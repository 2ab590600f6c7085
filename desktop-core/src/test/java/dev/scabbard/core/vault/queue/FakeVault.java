package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.names.NameLimits;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A server's listings as a test wants them, however odd, and its limit; it counts the questions.
final class FakeVault implements PlanSource {

    private final Map<VaultPath, List<Entry>> folders = new HashMap<>(Map.of(VaultPath.ROOT, new ArrayList<>()));
    long limit = Long.MAX_VALUE;
    long longest = Long.MAX_VALUE;
    int leftOut;
    int listings;
    int questions;

    FileEntry file(VaultPath folder, String name, long size) {
        FileEntry entry = new FileEntry(folder.child(name), size);
        entries(folder).add(entry);
        return entry;
    }

    FolderEntry folder(VaultPath parent, String name) {
        FolderEntry entry = new FolderEntry(parent.child(name));
        entries(parent).add(entry);
        folders.put(entry.path(), new ArrayList<>());
        return entry;
    }

    void vanish(FolderEntry folder) {
        folders.remove(folder.path());
    }

    List<Entry> entries(VaultPath folder) {
        List<Entry> entries = folders.get(folder);
        if (entries == null) {
            throw new ItemProblem.NotThere(folder.label());
        }
        return entries;
    }

    @Override
    public NameLimits limits() {
        return NameLimits.PLAIN;
    }

    @Override
    public Folder list(VaultPath folder, Cancellation cancellation) {
        cancellation.check();
        listings++;
        return new Folder(folder, entries(folder), folder.isRoot() ? 0 : leftOut);
    }

    @Override
    public boolean canEncrypt(long size) {
        return size <= longest;
    }

    @Override
    public boolean takes(long size, Cancellation cancellation) {
        questions++;
        return size <= limit;
    }
}
