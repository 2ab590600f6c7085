package dev.scabbard.core.vault.queue;

import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.journal.UnfinishedTransfer;
import java.util.List;

/// Tasks as a vault remembers them over a lock, and back.
public final class UnfinishedTasks {

    private UnfinishedTasks() {}

    /// What to remember of tasks.
    public static List<UnfinishedTransfer> toRemember(List<TransferTask> tasks) {
        return tasks.stream().map(UnfinishedTasks::toRemember).toList();
    }

    private static UnfinishedTransfer toRemember(TransferTask task) {
        return switch (task) {
            case TransferTask.Up up ->
                new UnfinishedTransfer.Up(
                        up.source(),
                        up.folder().segments(),
                        up.name(),
                        up.size(),
                        up.overwrite() == Overwrite.REPLACE,
                        up.sent());
            case TransferTask.Down down ->
                new UnfinishedTransfer.Down(
                        down.file().path().segments(),
                        down.file().size(),
                        down.root(),
                        down.target(),
                        down.overwrite() == Overwrite.REPLACE);
            case TransferTask.RemoteFolder folder ->
                new UnfinishedTransfer.RemoteFolder(folder.folder().segments());
            case TransferTask.LocalFolder folder ->
                new UnfinishedTransfer.LocalFolder(folder.root(), folder.folder());
        };
    }

    /// Tasks that do what was remembered. Nothing that a plan has seen counts any longer: all is asked anew. What may
    /// have arrived is looked for first.
    public static List<TransferTask> toTasks(List<UnfinishedTransfer> remembered) {
        return remembered.stream().map(UnfinishedTasks::toTask).toList();
    }

    private static TransferTask toTask(UnfinishedTransfer remembered) {
        return switch (remembered) {
            case UnfinishedTransfer.Up up ->
                new TransferTask.Up(
                        up.source(),
                        up.size(),
                        new VaultPath(up.folder()),
                        TransferTask.NOT_SEEN,
                        up.name(),
                        overwrite(up.replace()),
                        false,
                        up.sent());
            case UnfinishedTransfer.Down down ->
                new TransferTask.Down(
                        new FileEntry(new VaultPath(down.file()), down.size()),
                        down.root(),
                        down.target(),
                        overwrite(down.replace()));
            case UnfinishedTransfer.RemoteFolder folder ->
                new TransferTask.RemoteFolder(new VaultPath(folder.folder()), TransferTask.NOT_SEEN);
            case UnfinishedTransfer.LocalFolder folder ->
                new TransferTask.LocalFolder(folder.root(), folder.folder());
        };
    }

    private static Overwrite overwrite(boolean replace) {
        return replace ? Overwrite.REPLACE : Overwrite.REFUSE;
    }
}
