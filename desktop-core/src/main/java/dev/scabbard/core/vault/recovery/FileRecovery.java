package dev.scabbard.core.vault.recovery;

import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.ExefReader;
import dev.scabbard.core.exef.StoredExef;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.disk.PartFile;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Makes plain copies of a vault's encrypted files without a server: from a folder of `.exef` files (a server's backup,
/// or the data folder of a vault on this computer) and the vault key. Every copy is verified before it gets its name;
/// the source is only read; nothing that exists is replaced; links are not followed. Runs once.
public final class FileRecovery {

    private final ExefReader exef = new StoredExef();
    private final Cancellation cancellation = new Cancellation();
    private final Path source;
    private final Path target;

    /// Prepares; nothing is read or written before [#run].
    ///
    /// @param source the folder with the encrypted files, looked through with all folders below
    /// @param target an empty folder, or one that does not exist yet
    public FileRecovery(Path source, Path target) {
        this.source = source.toAbsolutePath().normalize();
        this.target = target.toAbsolutePath().normalize();
    }

    /// Does it, blocking until it is over. One file's problem is noted in the report and the others go on.
    ///
    /// @param vaultKey 32 bytes, of [dev.scabbard.core.protocol.keys.RecoveryKey]; stays the caller's to close
    /// @param listener gets how far it is, on this thread
    /// @throws RecoveryProblem when it cannot start at all
    /// @throws TransferProblem.DiskFull when the local disk is full; the copies made until then stay
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled; the copies made until then stay
    public RecoveryReport run(SecretBytes vaultKey, Consumer<RecoveryProgress> listener) {
        RecoverySource found = RecoverySource.search(source);
        try (RecoveredNames names = new RecoveredNames(found.files(), vaultKey)) {
            return run(found, RecoveryTarget.prepare(target, source, names), vaultKey, listener);
        }
    }

    private RecoveryReport run(
            RecoverySource found,
            RecoveryTarget copies,
            SecretBytes vaultKey,
            Consumer<RecoveryProgress> listener) {
        RecoveryMeter meter = new RecoveryMeter(found.files().size(), found.bytes(), listener);
        List<RecoveryReport.Recovered> recovered = new ArrayList<>();
        List<RecoveryReport.Failed> failed = new ArrayList<>(found.skipped());
        for (RecoverySource.EncryptedFile file : found.files()) {
            cancellation.check();
            try {
                recovered.add(recover(file, copies, vaultKey, meter));
            } catch (ExefProblem.UnsupportedExefVersion | RecoveryProblem e) {
                failed.add(new RecoveryReport.Failed(file.relative(), e));
            } catch (ExefProblem e) {
                Problem damaged = new RecoveryProblem.RecoveryDamaged(file.name());
                failed.add(new RecoveryReport.Failed(file.relative(), damaged));
            } catch (TransferProblem.DiskFull e) {
                throw e;
            } catch (TransferProblem e) {
                failed.add(new RecoveryReport.Failed(file.relative(), e));
            }
            meter.fileDone(file.size());
        }
        return new RecoveryReport(target, recovered, failed);
    }

    private RecoveryReport.Recovered recover(
            RecoverySource.EncryptedFile file, RecoveryTarget copies, SecretBytes vaultKey, RecoveryMeter meter) {
        RecoveryTarget.Place place = copies.placeFor(file);
        try (InputStream sealed = open(file);
                PartFile part = PartFile.beside(place.path(), Overwrite.REFUSE, written -> {
                    cancellation.check();
                    meter.add(written);
                })) {
            exef.open(sealed, part, vaultKey);
            return new RecoveryReport.Recovered(file.relative(), target.relativize(place.path()), place.renamed());
        } catch (IOException | UncheckedIOException e) {
            throw new RecoveryProblem.RecoveryUnreadable(file.name());
        }
    }

    private static InputStream open(RecoverySource.EncryptedFile file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS), 1 << 16);
    }

    /// Stops it from any thread, after the file that is under way was given up.
    public void cancel() {
        cancellation.cancel();
    }
}
