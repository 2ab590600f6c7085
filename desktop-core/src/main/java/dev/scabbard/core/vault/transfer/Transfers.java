package dev.scabbard.core.vault.transfer;

import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.disk.PartDisk;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.stream.FileContent;
import dev.scabbard.core.vault.stream.Reading;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Brings files into an open vault and out of it, one at a time. What holds for every method of `Vault` holds for
/// these.
public final class Transfers {

    private final OpenVault open;

    /// @param open the vault that files go to or come from
    public Transfers(OpenVault open) {
        this.open = open;
    }

    /// Whether one encrypted file can hold so many bytes; a little less than 64 GiB is the most. Asks nothing.
    ///
    /// @param size in bytes
    public boolean canEncrypt(long size) {
        return open.files().canSeal(size);
    }

    /// Whether the server takes a file of this size: one request.
    ///
    /// @param size in bytes; of what one ExEF cannot hold nothing is asked
    /// @param cancellation ends it; locking cancels it
    public boolean takes(long size, Cancellation cancellation) {
        return open.lock().whileOpen(cancellation, handle ->
                open.files().canSeal(size) && open.files().checkSize(size, handle) != FileOutcome.TOO_LARGE);
    }

    /// Prepares an upload; nothing is read or sent before it runs. Its `run` may throw [TransferProblem]s,
    /// [dev.scabbard.core.protocol.FileNameProblem] and [ItemProblem.NotThere] for the folder.
    ///
    /// @param source a local file
    /// @param folder where it goes
    /// @param name what it is to be called there, without `.exef`
    /// @param overwrite what to do when there is a file of that name; a folder of that name is never replaced
    public Upload upload(Path source, VaultPath folder, String name, Overwrite overwrite) {
        return upload(Content.file(source), folder, name, overwrite);
    }

    /// Prepares an upload of a file or of bytes in memory; nothing is read or sent before it runs. Its `run` may throw
    /// [TransferProblem]s, [dev.scabbard.core.protocol.FileNameProblem] and [ItemProblem.NotThere] for the folder.
    ///
    /// @param content what to send; stays the caller's, usable until `run` is over
    /// @param folder where it goes
    /// @param name what it is to be called there, without `.exef`
    /// @param overwrite what to do when there is a file of that name; a folder of that name is never replaced
    public Upload upload(Content content, VaultPath folder, String name, Overwrite overwrite) {
        return new Upload(open, content, folder, name, overwrite, false, OptionalLong.empty());
    }

    /// Prepares an upload like [#upload(Content, VaultPath, String, Overwrite)], for a plan that has just seen the
    /// folder and asked for the limit: neither is asked for again, so that each of many files costs one request and its
    /// share of a listing. What the server says all the same is told as always.
    ///
    /// @param overwrite [Overwrite#REPLACE] only where the plan has seen a file of that name
    public Upload plannedUpload(Content content, VaultPath folder, String name, Overwrite overwrite) {
        return new Upload(open, content, folder, name, overwrite, true, OptionalLong.empty());
    }

    /// Prepares an upload like [#upload(Content, VaultPath, String, Overwrite)] that takes up one which may have
    /// arrived without anybody knowing. The folder is listed first: a file of that name and of exactly the size that
    /// was sent is taken for it, which is all that an upload compares; then nothing is read or sent. Else it goes as
    /// always.
    ///
    /// @param sent as [Upload#perhapsSent] of the earlier one told, in bytes of plaintext
    public Upload resumedUpload(Content content, VaultPath folder, String name, Overwrite overwrite, long sent) {
        return new Upload(open, content, folder, name, overwrite, false, OptionalLong.of(sent));
    }

    /// Prepares a download; nothing is asked or written before it runs. Its `run` may throw [TransferProblem]s,
    /// [ItemProblem.NotThere] and [ItemProblem.NotActionable].
    ///
    /// @param file what to fetch
    /// @param target the local file to be, whose folder exists; make its name with [LocalNames#safe]
    /// @param overwrite what to do when there is something of that name
    public Download download(FileEntry file, Path target, Overwrite overwrite) {
        return download(file, target, overwrite, PartDisk.local());
    }

    /// The same with another disk for the part files.
    Download download(FileEntry file, Path target, Overwrite overwrite, PartDisk disk) {
        return new Download(open, file, target, overwrite, disk);
    }

    /// Fetches a file into memory, for looking at it. The whole file is fetched and both its tags are verified before
    /// this returns; nothing touches a disk.
    ///
    /// @param file what to fetch
    /// @param keep how many of its first bytes to hand out at most, not negative
    /// @param cancellation ends it; locking cancels it
    /// @return the caller's to close
    /// @throws TransferProblem.FileDamaged when it does not open with the vault key
    /// @throws ItemProblem.NotThere when it is gone
    /// @throws ItemProblem.NotActionable when its name cannot be addressed
    public FileContent read(FileEntry file, int keep, Cancellation cancellation) {
        return open.lock().whileOpen(cancellation, handle -> new Reading(open, file).read(keep, handle));
    }
}
