package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FileClient;
import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.excalibur.FileResult;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.protocol.FileNames;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.TransferProgress.Phase;
import java.nio.file.Path;

/// A local file on its way into a vault: read once, sealed twice (vault key, then session key) and sent as a stream in
/// constant memory (Excalibur 0.2, A.7). Its size on the server is compared before [#run] returns.
public final class Upload extends OneTransfer {

    private final FileClient files;
    private final SecretBytes vaultKey;
    private final Path source;
    private final VaultPath folder;
    private final String name;
    private final Overwrite overwrite;

    /// @param vaultKey stays the vault's
    Upload(
            VaultLock lock,
            FileClient files,
            SecretBytes vaultKey,
            Path source,
            VaultPath folder,
            String name,
            Overwrite overwrite) {
        super(lock);
        this.files = files;
        this.vaultKey = vaultKey;
        this.source = source;
        this.folder = folder;
        this.name = name;
        this.overwrite = overwrite;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    void transfer(ProgressMeter meter, Cancellation cancellation) {
        String where = ServerPaths.folder(folder);
        String stored = FileNames.stored(name);
        SourceFile file = SourceFile.look(source);
        meter.start(Phase.CHECKING, file.length());
        requireSpaceOnServer(file, cancellation);
        requireFreeName(cancellation);
        FileResult result = send(where, stored, file, meter, cancellation);
        meter.enter(Phase.VERIFYING);
        judge(result);
        requireStored(file, cancellation);
    }

    private void requireSpaceOnServer(SourceFile file, Cancellation cancellation) {
        if (files.checkSize(file.length(), cancellation) == FileOutcome.TOO_LARGE) {
            throw new TransferProblem.FileTooLarge(name, file.length());
        }
    }

    private void requireFreeName(Cancellation cancellation) {
        FileOutcome there = files.checkPath(ServerPaths.file(folder.child(name)), cancellation);
        boolean blocked = there == FileOutcome.DONE_FOLDER || overwrite == Overwrite.REFUSE;
        if (there != FileOutcome.MISSING && blocked) {
            throw new TransferProblem.AlreadyThere(name);
        }
    }

    private FileResult send(
            String where, String stored, SourceFile file, ProgressMeter meter, Cancellation cancellation) {
        try {
            return files.upload(
                    where,
                    stored,
                    overwrite == Overwrite.REPLACE,
                    () -> {
                        meter.start(Phase.MOVING, file.length());
                        return file.open(meter::add);
                    },
                    file.length(),
                    vaultKey,
                    cancellation);
        } catch (ExefProblem.SourceChanged e) {
            throw new TransferProblem.SourceChanged(name);
        } catch (ExefProblem.TooLong e) {
            throw new TransferProblem.FileTooLarge(name, file.length());
        } catch (NetProblem.Interrupted e) {
            throw new TransferProblem.TransferInterrupted(name);
        }
    }

    private void judge(FileResult result) {
        switch (result.outcome()) {
            case DONE -> {
                // stored
            }
            case TAKEN -> {
                // when the attempt that broke had been carried out, the file that is there is ours: its size will tell
                if (!result.repeated()) {
                    throw new TransferProblem.AlreadyThere(name);
                }
            }
            case MISSING -> throw new ItemProblem.NotThere(folder.label());
            case TOO_LARGE -> throw new TransferProblem.FileTooLarge(name, progress().total());
            default -> throw new ItemProblem.NameRefused(name);
        }
    }

    /// A server stores what it got of a body that was cut short, and says 201 (Excalibur 0.2, A.8 trap 5).
    private void requireStored(SourceFile file, Cancellation cancellation) {
        long stored = new VaultItems(files).list(folder, cancellation).entries().stream()
                .filter(FileEntry.class::isInstance)
                .map(FileEntry.class::cast)
                .filter(entry -> entry.name().equals(name))
                .mapToLong(FileEntry::size)
                .findFirst()
                .orElse(FileEntry.NO_SIZE);
        if (stored != file.length()) {
            throw new TransferProblem.SizeMismatch(name, file.length(), Math.max(0, stored));
        }
    }
}
