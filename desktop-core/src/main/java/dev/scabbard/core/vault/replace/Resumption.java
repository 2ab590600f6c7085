package dev.scabbard.core.vault.replace;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.InterruptedReplacement;
import dev.scabbard.core.vault.journal.UnfinishedTransfer;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.open.ReplacementNames;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What broke off in an open vault: put right, or remembered to be offered again. What holds for every method of
/// `Vault` holds for these.
public final class Resumption {

    private final OpenVault open;

    /// @param open the vault in which it broke off
    public Resumption(OpenVault open) {
        this.open = open;
    }

    /// Opens the journal of this vault and puts right what earlier programs, or broken connections, left: half-written
    /// local files are deleted, replacements finished or undone. From now on this vault notes what it does there. Call
    /// it once, right after opening, in the background: it asks the server about each broken replacement.
    ///
    /// A journal that cannot be read or written stops nothing; then there is nothing left over, and a replacement that
    /// breaks off is still told by the names it leaves ([Folder#interrupted()]).
    ///
    /// @param folder on this computer, for this vault alone; made, for its owner alone, when it is not there
    /// @param cancellation ends it; what was not put right then is [ReplacementEnd.Pending]
    /// @return what there was to put right and to offer again
    /// @throws IllegalStateException when this vault has its journal already
    public Leftovers openJournal(Path folder, Cancellation cancellation) {
        return open.lock().whileOpen(cancellation, handle -> new JournalOpening(open).run(folder, handle));
    }

    /// The replacements that seem to have broken off in a folder, but for those that are at work in this vault. They
    /// may be at work elsewhere: [#repair] is for the user to ask for.
    ///
    /// @param folder as listed
    public List<InterruptedReplacement> interrupted(Folder folder) {
        return folder.interrupted().stream()
                .filter(found -> !open.replacements().includes(found))
                .toList();
    }

    /// Finishes or undoes a replacement that broke off, as far as can be told from what is there: never is a content
    /// deleted that might be the only one. When this replacement is at work elsewhere in this moment, that one fails,
    /// and one of the two contents stays under the name.
    ///
    /// @return what became of it
    /// @throws ItemProblem.NotThere when nothing of it is left, because somebody else has put it right
    public ReplacementEnd repair(InterruptedReplacement replacement, Cancellation cancellation) {
        ReplacementNames names = ReplacementNames.of(replacement);
        return open.lock().whileOpen(cancellation, handle -> new ReplacementRepair(open)
                .run(names, Optional.empty(), handle)
                .orElseThrow(() -> new ItemProblem.NotThere(names.name())));
    }

    /// Remembers transfers in the journal, to be offered after the next opening, instead of those that were remembered
    /// since this vault was opened. What earlier programs left stays until [#forgetUnfinished]. Takes as long as the
    /// disk does.
    ///
    /// @param transfers in the order in which they were to be done; tens of thousands are no trouble
    /// @return whether the next opening will find them; not without a journal, on a full disk, or when the vault has
    /// been locked meanwhile, and then what was remembered before stays
    public boolean remember(List<UnfinishedTransfer> transfers) {
        return open.journal().remember(transfers);
    }

    /// Removes all remembered transfers from the journal: they are under way again, or not wanted any more.
    public void forgetUnfinished() {
        open.journal().forgetUnfinished();
    }
}
