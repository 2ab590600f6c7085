package dev.scabbard.core.vault.stream;

import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.content.Tally;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.journal.Fingerprint;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.util.Optional;
import java.util.function.LongConsumer;

/// What is in the files of an open vault, to be compared with another vault or brought there. Nothing of it touches a
/// disk.
///
/// Every method that talks to the server blocks; after the lock it throws
/// [dev.scabbard.core.vault.problem.VaultStateProblem.VaultLocked].
public final class Contents {

    private final OpenVault vault;

    /// @param vault whose files are read
    public Contents(OpenVault vault) {
        this.vault = vault;
    }

    /// The content of a file, to be sent to another vault: each time it is opened the file is fetched and decrypted
    /// piece by piece while it is read. Its last byte is followed by the end only when all of it has been verified, so
    /// that an upload of a damaged file breaks off.
    ///
    /// Reading it throws [TransferProblem.FileDamaged] when it does not open with the vault key,
    /// [ItemProblem.NotThere] when it is gone, and whatever else a download may.
    ///
    /// @throws IllegalArgumentException when its exact length is not known ([FileEntry#isSizeExact])
    public Content of(FileEntry file) {
        if (!file.isSizeExact() || file.size() < 0) {
            throw new IllegalArgumentException("its length has to be announced");
        }
        return Content.streamed(
                file.size(), () -> new FileStream((into, cancellation) -> fetch(file, into, cancellation)));
    }

    private void fetch(FileEntry file, Quarantine into, Cancellation cancellation) {
        String path = vault.paths().file(file.path());
        vault.lock().whileOpen(cancellation, handle -> {
            try {
                FileOutcome outcome = vault.files().download(path, () -> into, vault.vaultKey(), handle);
                if (outcome == FileOutcome.MISSING) {
                    throw new ItemProblem.NotThere(file.name());
                }
                return outcome;
            } catch (ExefProblem.Inside e) {
                throw new TransferProblem.FileDamaged(file.name());
            }
        });
    }

    /// Reads a file to its end, in constant memory, and keeps nothing of it but what tells it from every other.
    ///
    /// @param read hears of bytes of plaintext as they are read
    /// @param cancellation ends it; locking cancels it
    /// @throws TransferProblem.FileDamaged when it does not open with the vault key, twice
    /// @throws ItemProblem.NotThere when it is gone
    public Fingerprint fingerprint(FileEntry file, LongConsumer read, Cancellation cancellation) {
        return vault.lock().whileOpen(cancellation, handle -> {
            Tallying[] last = new Tallying[1];
            new Fetching(vault, file, () -> last[0] = new Tallying(read)).run(handle);
            return last[0].released.orElseThrow();
        });
    }

    /// Takes the fingerprint of one attempt.
    private static final class Tallying implements Quarantine {

        private final LongConsumer read;
        private final Tally tally = new Tally();
        private Optional<Fingerprint> released = Optional.empty();

        Tallying(LongConsumer read) {
            this.read = read;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            tally.add(b, off, len);
            read.accept(len);
        }

        @Override
        public void release() {
            released = Optional.of(tally.finish());
        }

        @Override
        public void discard() {
            // nothing of the content was kept
        }
    }
}
