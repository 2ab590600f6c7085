package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FileClient;
import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.TransferProgress.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file on its way out of a vault: decrypted as it arrives into a part file of the owner alone, beside the target.
/// Only when both tags have matched (Excalibur 0.2, A.8 trap 5) does the part file take the target’s name; until then
/// an existing target stays as it is.
public final class Download extends OneTransfer {

    private static final Logger LOG = LoggerFactory.getLogger(Download.class);

    private final FileClient files;
    private final SecretBytes vaultKey;
    private final FileEntry file;
    private final Path target;
    private final Overwrite overwrite;

    /// @param vaultKey stays the vault's
    Download(
            VaultLock lock,
            FileClient files,
            SecretBytes vaultKey,
            FileEntry file,
            Path target,
            Overwrite overwrite) {
        super(lock);
        this.files = files;
        this.vaultKey = vaultKey;
        this.file = file;
        this.target = target;
        this.overwrite = overwrite;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    void transfer(ProgressMeter meter, Cancellation cancellation) {
        String path = ServerPaths.file(file.path());
        meter.start(Phase.CHECKING, Math.max(0, file.size()));
        requireRoomHere();
        try {
            fetch(path, meter, cancellation);
        } catch (ExefProblem e) {
            // a download during an overwriting comes back cut short or mixed: once more tells that from damage
            LOG.debug("a download did not verify; fetching it once more");
            fetchAgain(path, meter, cancellation);
        }
    }

    private void fetchAgain(String path, ProgressMeter meter, Cancellation cancellation) {
        try {
            fetch(path, meter, cancellation);
        } catch (ExefProblem e) {
            throw new TransferProblem.FileDamaged(file.name());
        }
    }

    private void fetch(String path, ProgressMeter meter, Cancellation cancellation) {
        try (PartFiles parts = new PartFiles(meter)) {
            if (files.download(path, parts::next, vaultKey, cancellation) == FileOutcome.MISSING) {
                throw new ItemProblem.NotThere(file.name());
            }
            meter.enter(Phase.VERIFYING);
        } catch (NetProblem.Interrupted e) {
            throw new TransferProblem.TransferInterrupted(file.name());
        }
    }

    private void requireRoomHere() {
        String targetName = LocalTrouble.nameOf(target);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(target)) {
            throw new TransferProblem.TargetNotPossible(targetName);
        }
        if (overwrite == Overwrite.REFUSE && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new TransferProblem.AlreadyThere(targetName);
        }
        Path folder = target.toAbsolutePath().getParent();
        try {
            if (folder == null || !Files.isDirectory(folder)) {
                throw new TransferProblem.TargetNotPossible(targetName);
            }
            StaleParts.deleteIn(folder);
            if (Files.getFileStore(folder).getUsableSpace() < file.size()) {
                throw new TransferProblem.DiskFull(targetName);
            }
        } catch (IOException e) {
            throw LocalTrouble.writing(e, target);
        }
    }

    /// The part files of one fetching: one for each attempt, none of which outlives it.
    private final class PartFiles implements AutoCloseable {

        private final ProgressMeter meter;
        private Optional<PartFile> current = Optional.empty();

        PartFiles(ProgressMeter meter) {
            this.meter = meter;
        }

        PartFile next() {
            close();
            meter.start(Phase.MOVING, Math.max(0, file.size()));
            PartFile part = PartFile.beside(target, overwrite, meter::add);
            current = Optional.of(part);
            return part;
        }

        @Override
        public void close() {
            current.ifPresent(PartFile::close);
        }
    }
}
