package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.LocalTrouble;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Finds a free name for a file whose name was taken between planning and its turn.
final class FreeTarget {

    private FreeTarget() {}

    /// The same upload under a name that nothing has in its folder: one listing.
    static TransferTask.Up of(TransferTask.Up up, Vault vault, Cancellation cancellation) {
        TakenNames taken = TakenNames.remote(vault.names().limits());
        Folder folder = vault.patiently(() -> vault.list(up.folder(), cancellation), cancellation);
        for (Entry entry : folder.entries()) {
            taken.take(entry.name(), entry instanceof FileEntry);
        }
        String name = taken.takeFree(up.name(), true, candidate -> true);
        return new TransferTask.Up(
                up.source(), up.size(), up.folder(), up.present(), name, Overwrite.REFUSE, up.seen());
    }

    /// The same download under a name that nothing has in its folder.
    static TransferTask.Down of(TransferTask.Down down) {
        Path target = down.target();
        String name = TakenNames.local()
                .takeFree(LocalTrouble.nameOf(target), true, candidate -> !Files.exists(
                        target.resolveSibling(candidate), LinkOption.NOFOLLOW_LINKS));
        return new TransferTask.Down(down.file(), down.root(), target.resolveSibling(name), Overwrite.REFUSE);
    }
}
