package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FileIndex;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.listing.Item;
import dev.scabbard.core.protocol.listing.SearchReply;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FileSizes;
import dev.scabbard.core.vault.open.ServerPaths;
import dev.scabbard.core.vault.open.VaultLock;
import java.util.List;
import java.util.Optional;

/// What the server itself can tell of a vault as a whole, where it can: `Capability.SEARCH` and `Capability.COUNT`
/// (Excalibur, E 4.5).
///
/// Every method talks to the server and blocks; after the lock it throws `VaultStateProblem.VaultLocked`.
public final class VaultIndex {

    /// More than this is found by no search.
    public static final int MOST_FOUND = 1_000;

    /// A little more generous than a server by itself, which compares with names that end in `.exef`.
    private static final double ALIKE = 0.5;

    private final VaultLock lock;
    private final FileIndex index;
    private final ServerPaths paths;
    private final FileSizes sizes;

    VaultIndex(VaultLock lock, FileIndex index, ServerPaths paths, FileSizes sizes) {
        this.lock = lock;
        this.index = index;
        this.paths = paths;
        this.sizes = sizes;
    }

    /// A file that was found.
    ///
    /// @param file what it is, and where it lies
    /// @param score from 0 to 1, how alike its name is to what was asked for
    public record Found(FileEntry file, double score) {}

    /// Files whose names are like a text, wherever they lie; the most alike first. Folders are not found.
    ///
    /// @param text what a name is to be like
    /// @param cancellation ends it; locking cancels it
    /// @return at most [#MOST_FOUND]
    public List<Found> search(String text, Cancellation cancellation) {
        return lock.whileOpen(cancellation, handle -> paths.queries(text).stream()
                .flatMap(query -> index.search(query, MOST_FOUND, ALIKE, handle).hits().stream())
                .flatMap(hit -> found(hit).stream())
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .limit(MOST_FOUND)
                .toList());
    }

    private Optional<Found> found(SearchReply.Hit hit) {
        Item.FileItem file = hit.file();
        return paths.shown(file).map(path -> new Found(sizes.entry(path, file), hit.score()));
    }

    /// How many files and folders there are.
    ///
    /// @param cancellation ends it; locking cancels it
    public long count(Cancellation cancellation) {
        return lock.whileOpen(cancellation, index::count);
    }
}
