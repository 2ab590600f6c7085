package dev.scabbard.core.vault.walk;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/// Lists folders and the folders below them, breadth first, one listing at a time, so that other requests get their
/// turn at a server that limits them.
///
/// A folder that vanishes meanwhile or whose name cannot be addressed is skipped. Depth and number are bounded: a
/// server may invent folders without end.
final class TreeWalk {

    /// How many names a path may have.
    static final int DEEPEST = 256;
    /// How many folders one walk lists.
    static final int MOST_FOLDERS = 200_000;

    private final FolderSource source;
    private final Cancellation cancellation;
    private final Deque<VaultPath> ahead = new ArrayDeque<>();
    private int listed;
    private boolean complete = true;

    TreeWalk(FolderSource source, Cancellation cancellation) {
        this.source = source;
        this.cancellation = cancellation;
    }

    /// Visits these folders and everything below them.
    ///
    /// @param visitor looks at each folder and says whether to go on
    /// @return whether everything was seen
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled; other problems of the network end it too
    boolean visit(Collection<VaultPath> folders, Predicate<Folder> visitor) {
        folders.forEach(this::plan);
        while (!ahead.isEmpty()) {
            cancellation.check();
            Optional<Folder> folder = list(ahead.remove());
            if (folder.isPresent() && !visitor.test(folder.get())) {
                return false;
            }
            folder.ifPresent(this::planBelow);
        }
        return complete;
    }

    /// How many folders have been listed.
    int listed() {
        return listed;
    }

    private Optional<Folder> list(VaultPath path) {
        try {
            Folder folder = source.list(path, cancellation);
            listed++;
            complete &= folder.leftOut() == 0;
            return Optional.of(folder);
        } catch (ItemProblem.NotThere | ItemProblem.NotActionable e) {
            complete = false;
            return Optional.empty();
        }
    }

    private void planBelow(Folder folder) {
        for (Entry entry : folder.entries()) {
            if (entry instanceof FolderEntry) {
                plan(entry.path());
            }
        }
    }

    private void plan(VaultPath path) {
        if (path.segments().size() > DEEPEST || listed + ahead.size() >= MOST_FOLDERS) {
            complete = false;
        } else {
            ahead.add(path);
        }
    }
}
