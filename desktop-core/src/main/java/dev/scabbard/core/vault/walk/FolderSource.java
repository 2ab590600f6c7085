package dev.scabbard.core.vault.walk;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.VaultPath;

/// Where a walk gets its folders from: `vault::list`.
@FunctionalInterface
public interface FolderSource {

    /// What is in a folder.
    ///
    /// @throws dev.scabbard.core.vault.problem.ItemProblem when the folder is gone or cannot be addressed
    Folder list(VaultPath folder, Cancellation cancellation);
}
