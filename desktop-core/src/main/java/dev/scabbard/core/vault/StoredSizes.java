package dev.scabbard.core.vault;

import dev.scabbard.core.net.Cancellation;
import java.util.OptionalLong;

/// What the server holds after uploads. One listing of a folder answers all who asked before it began: a server that
/// lets one request a second in (Excalibur 0.2, A.7) is not asked once for each file.
final class StoredSizes {

    private final VaultItems items;

    StoredSizes(VaultItems items) {
        this.items = items;
    }

    /// The size in bytes of the plaintext of a file as the server tells it, in a listing that begins after this call.
    ///
    /// @return empty when there is no such file
    /// @throws ItemProblem.NotThere when the folder is gone
    OptionalLong sizeOf(VaultPath folder, String name, Cancellation cancellation) {
        return items.list(folder, cancellation).entries().stream()
                .filter(FileEntry.class::isInstance)
                .map(FileEntry.class::cast)
                .filter(entry -> entry.name().equals(name))
                .mapToLong(FileEntry::size)
                .findFirst();
    }
}
