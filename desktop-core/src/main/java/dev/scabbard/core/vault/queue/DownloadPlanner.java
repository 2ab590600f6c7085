package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Plans to fetch files and whole folders. It asks the server for one listing of each folder that is to be fetched.
///
/// Names of the server never choose a path: each becomes one harmless local name, and names that file systems may take
/// for the same get numbers. What differs is in [TransferPlan#renamed].
public final class DownloadPlanner {

    private final PlanSource server;

    /// @param vault where things come from, stays the caller's
    public DownloadPlanner(Vault vault) {
        this(PlanSource.of(vault));
    }

    DownloadPlanner(PlanSource server) {
        this.server = server;
    }

    /// Plans, blocking.
    ///
    /// @param entries files and folders of one folder, or of several
    /// @param target the local folder that the user chose, which is there
    /// @param looked hears how many files and folders have been looked at, on the calling thread
    /// @param cancellation ends it
    /// @throws QueueProblem.TooMany when there are more files than one plan may hold
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled
    public TransferPlan plan(
            List<? extends Entry> entries, Path target, LongConsumer looked, Cancellation cancellation) {
        Path root = target.toAbsolutePath();
        Bounds bounds = new Bounds(looked, cancellation);
        DownloadContent downloads = new DownloadContent(server, root.getFileSystem(), bounds);
        PlanNode.Content<FileEntry> content = downloads.into(List.copyOf(entries), Optional.of(root), "", 1);
        bounds.tell();
        return new TransferPlan(new PlanTree<>(content, new Destination.Local(root, root)));
    }
}
