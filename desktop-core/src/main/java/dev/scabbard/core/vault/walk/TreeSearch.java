package dev.scabbard.core.vault.walk;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;

/// Searches a folder and everything below it for names. Excalibur 0.2 has no search of its own, so that every folder
/// is listed, at the server's pace; what is found is told as it comes.
public final class TreeSearch {

    /// More finds than this help nobody: the search then stops.
    public static final int MOST_FOUND = 10_000;

    private final FolderSource source;
    private final VaultPath from;
    private final NameFilter filter;

    /// @param source where folders come from: `vault::list`
    /// @param from the folder to search, with everything below it
    /// @param text what names are to contain, as [NameFilter] compares; not blank
    /// @throws IllegalArgumentException when `text` is blank
    public TreeSearch(FolderSource source, VaultPath from, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing to search for");
        }
        this.source = source;
        this.from = from;
        this.filter = new NameFilter(text);
    }

    /// Searches, blocking until everything has been seen, [#MOST_FOUND] is reached or it is cancelled.
    ///
    /// @param listener hears of finds and of the way, on the calling thread, once for each folder
    /// @return how far it came
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled
    /// @throws dev.scabbard.core.vault.problem.VaultStateProblem.VaultLocked when the vault is locked meanwhile
    public Found run(Listener listener, Cancellation cancellation) {
        TreeWalk walk = new TreeWalk(source, cancellation);
        Finds finds = new Finds(listener);
        boolean complete = walk.visit(List.of(from), folder -> finds.look(folder, walk.listed()));
        return new Found(finds.count, walk.listed(), complete, finds.count >= MOST_FOUND);
    }

    /// Hears of a search.
    @FunctionalInterface
    public interface Listener {

        /// Another folder has been searched.
        ///
        /// @param entries what was found in it, perhaps nothing, in the server's order
        /// @param folders how many folders have been searched
        void searched(List<Entry> entries, int folders);
    }

    /// How far a search came.
    ///
    /// @param entries how many files and folders were found
    /// @param folders how many folders were searched
    /// @param complete whether nothing was skipped: no folder vanished, could not be addressed or lay too deep
    /// @param tooMany whether it stopped because there were [#MOST_FOUND] finds
    public record Found(int entries, int folders, boolean complete, boolean tooMany) {}

    private final class Finds {

        private final Listener listener;
        private int count;

        Finds(Listener listener) {
            this.listener = listener;
        }

        boolean look(Folder folder, int folders) {
            List<Entry> matching = folder.entries().stream()
                    .filter(entry -> filter.matches(entry.name()))
                    .limit(MOST_FOUND - count)
                    .toList();
            count += matching.size();
            listener.searched(matching, folders);
            return count < MOST_FOUND;
        }
    }
}
