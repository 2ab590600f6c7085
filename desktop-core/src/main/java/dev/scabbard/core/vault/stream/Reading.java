package dev.scabbard.core.vault.stream;

import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.open.OpenVault;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Reads a file of a vault into memory, whole and verified, and keeps its beginning.
public final class Reading {

    private final OpenVault vault;
    private final FileEntry file;
    private final LongConsumer read;

    /// @param vault where it lies
    /// @param file which one
    public Reading(OpenVault vault, FileEntry file) {
        this(vault, file, unheard -> {});
    }

    /// @param read hears of bytes as they are read
    Reading(OpenVault vault, FileEntry file, LongConsumer read) {
        this.vault = vault;
        this.file = file;
        this.read = read;
    }

    /// Reads it, and verifies the whole of it.
    ///
    /// @param keep how many bytes to keep at most; 0 only verifies
    /// @return the caller's to close
    public FileContent read(int keep, Cancellation cancellation) {
        Attempts attempts = new Attempts(keep);
        new Fetching(vault, file, attempts::next).run(cancellation);
        return attempts.content();
    }

    /// What the attempts keep: only the last one's is of any use.
    private final class Attempts {

        private final int keep;
        private Optional<KeptBeginning> last = Optional.empty();

        Attempts(int keep) {
            this.keep = keep;
        }

        Quarantine next() {
            KeptBeginning fresh = new KeptBeginning(keep, read);
            last = Optional.of(fresh);
            return fresh;
        }

        FileContent content() {
            return last.orElseThrow().content();
        }
    }
}
