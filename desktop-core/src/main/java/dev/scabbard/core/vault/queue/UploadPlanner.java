package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.VaultPath;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/// Plans to send local files and whole folders. It asks the server for one listing of each folder that is there
/// already, and for its limit; everything else is read from the local disk.
///
/// A link to a file is sent as the file that it points to. A link to a folder is not followed but refused, so that no
/// circle of links has an end elsewhere; so is whatever is neither file nor folder.
public final class UploadPlanner {

    /// @param vault where things go, stays the caller's
    public UploadPlanner(Vault vault) {}

    /// Plans, blocking.
    ///
    /// @param sources local files and folders
    /// @param folder where they go
    /// @param looked hears how many files and folders have been looked at, on the calling thread
    /// @param cancellation ends it
    /// @throws dev.scabbard.core.vault.ItemProblem.NotThere when `folder` is gone
    /// @throws QueueProblem.TooMany when there are more files than one plan may hold
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled
    public TransferPlan plan(List<Path> sources, VaultPath folder, LongConsumer looked, Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }
}
