package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.transfer.Upload;
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
                new FileJob(up, cancellation -> prepare(up, keepBoth, cancellation), folders::forget);
            case TransferTask.Down down -> new FileJob(down, _ -> prepare(down, keepBoth), () -> {});
            case TransferTask.RemoteFolder folder -> new FolderJob(
                    folder,
                    cancellation -> folders.require(folder.folder(), folder.present(), cancellation));
            case TransferTask.LocalFolder folder -> new FolderJob(
                    folder,
                    _ -> LocalFolders.require(folder.root(), folder.folder()));
        };
    }

    private FileJob.Prepared prepare(TransferTask.Up up, boolean keepBoth, Cancellation cancellation) {
        folders.require(up.folder(), up.present(), cancellation);
        // what may be there under the name that was found for it has that name
        boolean finds = keepBoth && up.sent().isEmpty();
        TransferTask.Up free = finds ? FreeTarget.of(up, vault, cancellation) : up;
        return new FileJob.Prepared(free, upload(free));
    }

    private Upload upload(TransferTask.Up free) {
        Content content = Content.file(free.source());
        if (free.sent().isPresent()) {
            return vault.transfers().resumedUpload(
                    content,
                    free.folder(),
                    free.name(),
                    free.overwrite(),
                    free.sent().getAsLong());
        }
        return free.seen()
                ? vault.transfers().plannedUpload(content, free.folder(), free.name(), free.overwrite())
                : vault.transfers().upload(content, free.folder(), free.name(), free.overwrite());
    }

    private FileJob.Prepared prepare(TransferTask.Down down, boolean keepBoth) {
        Path folder = down.target().getParent();
        LocalFolders.require(down.root(), folder == null ? down.root() : folder);
        TransferTask.Down free = keepBoth ? FreeTarget.of(down) : down;
        return new FileJob.Prepared(free, vault.transfers().download(free.file(), free.target(), free.overwrite()));
    }
}
