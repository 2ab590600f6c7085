package dev.scabbard.core.vault.replace;

import dev.scabbard.core.vault.journal.UnfinishedTransfer;
import java.util.List;

/// What earlier programs left when they, or their connections, ended in the middle, and what became of it when the
/// vault was opened again.
///
/// @param partsRemoved how many half-written local files of broken downloads were deleted
/// @param replacements what became of the replacements that broke off
/// @param unfinished transfers to be offered again, in the order in which they were to be done
public record Leftovers(int partsRemoved, List<ReplacementEnd> replacements, List<UnfinishedTransfer> unfinished) {

    public Leftovers {
        replacements = List.copyOf(replacements);
        unfinished = List.copyOf(unfinished);
    }

    /// Whether there is nothing to tell.
    public boolean isEmpty() {
        return partsRemoved == 0 && replacements.isEmpty() && unfinished.isEmpty();
    }
}
