package dev.scabbard.core.vault.replace;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.course.PassingTrouble;
import dev.scabbard.core.vault.disk.StaleParts;
import dev.scabbard.core.vault.journal.JournalRecord.PartsIn;
import dev.scabbard.core.vault.journal.JournalRecord.Replacing;
import dev.scabbard.core.vault.journal.JournalRecord.Unfinished;
import dev.scabbard.core.vault.journal.Note;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.open.ReplacementNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through what earlier programs left in a vault's journal, and puts it right.
final class JournalOpening {

    /// How long nobody must have written to a part file: its program is known to be gone, so this only spares one that
    /// another program is making in this moment.
    private static final Duration JUST_NOW = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(JournalOpening.class);

    private final OpenVault vault;
    private final List<ReplacementEnd> replacements = new ArrayList<>();
    private int partsRemoved;
    private boolean serverAway;

    JournalOpening(OpenVault vault) {
        this.vault = vault;
    }

    Leftovers run(Path folder, Cancellation cancellation) {
        for (Note note : vault.journal().open(folder, vault.vaultKey())) {
            switch (note.record()) {
                case PartsIn parts -> clear(parts.folder(), note);
                case Replacing replacing -> repair(replacing, note, cancellation);
                case Unfinished _ -> throw new IllegalStateException("these stay with the journal");
            }
        }
        return new Leftovers(partsRemoved, replacements, vault.journal().found());
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

    private void repair(Replacing replacing, Note note, Cancellation cancellation) {
        ReplacementNames names = ReplacementNames.of(replacing);
        Optional<ReplacementEnd> end = serverAway
                ? Optional.of(new ReplacementEnd.Pending(names.file()))
                : repaired(names, replacing, cancellation);
        end.ifPresent(replacements::add);
        if (end.isPresent() && end.get() instanceof ReplacementEnd.Pending) {
            note.close();
        } else {
            note.done();
        }
    }

    /// A replacement that cannot be looked at keeps nothing else from being put right.
    private Optional<ReplacementEnd> repaired(
            ReplacementNames names, Replacing replacing, Cancellation cancellation) {
        try {
            return new ReplacementRepair(vault).run(names, replacing.verified(), cancellation);
        } catch (Problem e) {
            LOG.info("a broken replacement could not be put right ({})", e.messageKey());
            serverAway = PassingTrouble.is(e) || cancellation.isCancelled();
            return Optional.of(new ReplacementEnd.Pending(names.file()));
        }
    }
}
