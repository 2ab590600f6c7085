package dev.scabbard.core.vault;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.journal.JournalRecord.PartsIn;
import dev.scabbard.core.vault.journal.JournalRecord.Replacing;
import dev.scabbard.core.vault.journal.JournalRecord.Unfinished;
import dev.scabbard.core.vault.journal.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Goes through what earlier programs left in a vault's journal, and puts it right.
final class JournalOpening {

    /// How long nobody must have written to a part file: its program is known to be gone, so this only spares one that
    /// another program is making in this moment.
    private static final Duration JUST_NOW = Duration.ofSeconds(2);

    private final VaultJournal journal;
    private final SecretBytes vaultKey;
    private final List<ReplacementEnd> replacements = new ArrayList<>();
    private int partsRemoved;

    /// @param vaultKey stays the vault's
    JournalOpening(VaultJournal journal, SecretBytes vaultKey) {
        this.journal = journal;
        this.vaultKey = vaultKey;
    }

    Leftovers run(Path folder, Cancellation cancellation) {
        for (Note note : journal.open(folder, vaultKey)) {
            switch (note.record()) {
                case PartsIn parts -> clear(parts.folder(), note);
                case Replacing replacing -> note.close();
                case Unfinished _ -> note.close();
            }
        }
        return new Leftovers(partsRemoved, replacements, journal.found());
    }

    private void clear(Path folder, Note note) {
        StaleParts.Cleared cleared = StaleParts.deleteIn(folder, JUST_NOW);
        partsRemoved += cleared.deleted();
        if (cleared.kept() == 0) {
            note.done();
        } else {
            note.close();
        }
    }
}
