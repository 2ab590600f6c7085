package dev.scabbard.core.vault.stream;

import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.seen.FileTag;
import dev.scabbard.core.vault.seen.Version;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches a whole file of a vault into a quarantine, which releases it only when both tags have matched (Excalibur
/// 0.2, A.8 trap 5).
public final class Fetching {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private final OpenVault vault;
    private final FileEntry file;
    private final Supplier<? extends Quarantine> quarantines;

    /// @param vault where the file lies
    /// @param file what to fetch
    /// @param quarantines makes a fresh one for each attempt; the ones before have been discarded
    public Fetching(OpenVault vault, FileEntry file, Supplier<? extends Quarantine> quarantines) {
        this.vault = vault;
        this.file = file;
        this.quarantines = quarantines;
    }

    /// @throws TransferProblem.FileDamaged when it does not open with the vault key, twice
    /// @throws SessionProblem.ReplyDamaged when it arrived damaged, twice
    /// @throws ItemProblem.NotThere when it is gone
    /// @throws ItemProblem.NotActionable when its name cannot be addressed
    public void run(Cancellation cancellation) {
        String path = vault.paths().file(file.path());
        try {
            fetch(path, cancellation);
        } catch (ExefProblem.Inside | SessionProblem.ReplyDamaged e) {
            // a download during an overwriting comes back cut short or mixed: once more tells that from damage
            LOG.debug("a download did not verify; fetching it once more");
            fetchAgain(path, cancellation);
        }
    }

    private void fetchAgain(String path, Cancellation cancellation) {
        try {
            fetch(path, cancellation);
        } catch (ExefProblem.Inside e) {
            throw new TransferProblem.FileDamaged(file.name());
        }
    }

    private void fetch(String path, Cancellation cancellation) {
        Observing[] last = new Observing[1];
        Supplier<Quarantine> observed = () -> last[0] = new Observing(quarantines.get());
        if (vault.files().download(path, observed, vault.vaultKey(), cancellation) == FileOutcome.MISSING) {
            throw new ItemProblem.NotThere(file.name());
        }
        last[0].version().ifPresent(version -> vault.seen().saw(file.path(), version));
    }

    /// Takes note of which version of the file it is that arrives.
    private static final class Observing implements Quarantine {

        private final Quarantine quarantine;
        private long size;
        private Optional<FileTag> tag = Optional.empty();

        Observing(Quarantine quarantine) {
            this.quarantine = quarantine;
        }

        Optional<Version> version() {
            return tag.map(known -> new Version(known, size));
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            size += len;
            quarantine.write(b, off, len);
        }

        @Override
        public void announce(long length) {
            quarantine.announce(length);
        }

        @Override
        public void sealedAs(byte[] sealedTag) {
            tag = Optional.of(FileTag.of(sealedTag));
        }

        @Override
        public void release() throws IOException {
            quarantine.release();
        }

        @Override
        public void discard() {
            quarantine.discard();
        }
    }
}
