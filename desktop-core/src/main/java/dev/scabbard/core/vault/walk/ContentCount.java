package dev.scabbard.core.vault.walk;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Counts files and folders with everything in them, to say what a deletion takes or what a folder holds.
public final class ContentCount {

    private final FolderSource source;

    /// @param source where folders come from: `vault::list`
    public ContentCount(FolderSource source) {
        this.source = source;
    }

    /// Counts, blocking until everything has been seen or it is cancelled.
    ///
    /// @param entries what to count; of two that lie within each other only the outer one should be given
    /// @param listener hears of the count so far after each folder, on the calling thread
    /// @return the whole count
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled
    /// @throws dev.scabbard.core.vault.problem.VaultStateProblem.VaultLocked when the vault is locked meanwhile
    public TreeCount of(Collection<? extends Entry> entries, Consumer<TreeCount> listener, Cancellation cancellation) {
        Tally tally = new Tally();
        entries.forEach(tally::add);
        listener.accept(tally.soFar());
        List<VaultPath> folders = entries.stream()
                .filter(FolderEntry.class::isInstance)
                .map(Entry::path)
                .toList();
        boolean complete = new TreeWalk(source, cancellation).visit(folders, folder -> {
            tally.addAll(folder);
            listener.accept(tally.soFar());
            return true;
        });
        return tally.count(complete);
    }

    private static final class Tally {

        private long files;
        private long folders;
        private long bytes;
        private boolean exact = true;

        void addAll(Folder folder) {
            folder.entries().forEach(this::add);
        }

        void add(Entry entry) {
            switch (entry) {
                case FolderEntry folder -> folders += folder.path().isRoot() ? 0 : 1;
                case FileEntry file -> {
                    files++;
                    bytes += Math.max(0, file.size());
                    exact &= file.isSizeExact();
                }
            }
        }

        TreeCount soFar() {
            return count(false);
        }

        TreeCount count(boolean complete) {
            return new TreeCount(files, folders, bytes, exact, complete);
        }
    }
}
