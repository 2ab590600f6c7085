package dev.scabbard.core.vault.stream;

import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.vault.content.Tally;
import dev.scabbard.core.vault.course.Course;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.journal.Fingerprint;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.util.Optional;

/// Reads a file of the vault to its end, in constant memory, to tell what it holds: nothing of it is kept but its
/// fingerprint.
public final class ReadBack {

    private final OpenVault vault;
    private final VaultPath file;

    /// @param vault where it lies
    /// @param file which one
    public ReadBack(OpenVault vault, VaultPath file) {
        this.vault = vault;
        this.file = file;
    }

    /// Reads it to its end.
    ///
    /// @return empty when it does not open with the vault key, twice
    /// @throws ItemProblem.NotThere when it is gone
    public Optional<Fingerprint> run(Course course) {
        Attempts attempts = new Attempts(course);
        try {
            FileEntry entry = new FileEntry(file, FileEntry.NO_SIZE);
            new Fetching(vault, entry, attempts::next).run(course.cancellation());
            return attempts.released;
        } catch (TransferProblem.FileDamaged e) {
            return Optional.empty();
        }
    }

    private static final class Attempts {

        private final Course course;
        private Optional<Fingerprint> released = Optional.empty();

        Attempts(Course course) {
            this.course = course;
        }

        Quarantine next() {
            Tally tally = new Tally();
            return new Quarantine() {
                @Override
                public void write(byte[] b, int off, int len) {
                    tally.add(b, off, len);
                    course.moved(len);
                }

                @Override
                public void release() {
                    released = Optional.of(tally.finish());
                }

                @Override
                public void discard() {
                    // nothing of the content was kept
                }
            };
        }
    }
}
