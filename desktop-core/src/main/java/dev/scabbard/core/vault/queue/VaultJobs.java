package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Content;
import dev.scabbard.core.vault.Transfer;
import dev.scabbard.core.vault.Vault;
import java.nio.file.Path;

/// Makes jobs that transfer files from and to a vault, with the folders they need.
final class VaultJobs implements Job.Maker {

    private final Vault vault;
    private final RemoteFolders folders;

    /// @param vault stays the caller's
    VaultJobs(Vault vault) {
        this.vault = vault;
        this.folders = new RemoteFolders(vault);
    }

    @Override
    public Job make(TransferTask task, boolean keepBoth) {
        return switch (task) {
            case TransferTask.Up up ->
                new FileJob(up.size(), cancellation -> prepare(up, keepBoth, cancellation), folders::forget);
            case TransferTask.Down down -> new FileJob(down.size(), _ -> prepare(down, keepBoth), () -> {});
            case TransferTask.RemoteFolder folder -> new FolderJob(
                    cancellation -> folders.require(folder.folder(), folder.present(), cancellation));
            case TransferTask.LocalFolder folder -> new FolderJob(
                    _ -> LocalFolders.require(folder.root(), folder.folder()));
        };
    }

    private Transfer prepare(TransferTask.Up up, boolean keepBoth, Cancellation cancellation) {
        folders.require(up.folder(), up.present(), cancellation);
        TransferTask.Up free = keepBoth ? FreeTarget.of(up, vault, cancellation) : up;
        Content content = Content.file(free.source());
        return free.seen()
                ? vault.plannedUpload(content, free.folder(), free.name(), free.overwrite())
                : vault.upload(content, free.folder(), free.name(), free.overwrite());
    }

    private Transfer prepare(TransferTask.Down down, boolean keepBoth) {
        Path folder = down.target().getParent();
        LocalFolders.require(down.root(), folder == null ? down.root() : folder);
        TransferTask.Down free = keepBoth ? FreeTarget.of(down) : down;
        return vault.download(free.file(), free.target(), free.overwrite());
    }
}
