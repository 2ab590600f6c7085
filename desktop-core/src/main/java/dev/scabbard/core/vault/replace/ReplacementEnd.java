package dev.scabbard.core.vault.replace;

import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;

/// What became of a replacement that broke off, once it was looked at again. Every one says which file it was about:
/// the name that was to get the new content.
public sealed interface ReplacementEnd {

    /// The file whose content was to be replaced.
    VaultPath file();

    /// The new content has the name; the old one is gone, as was asked for.
    record Finished(VaultPath file) implements ReplacementEnd {}

    /// The old content has its name again, or never lost it; what had been sent of the new one is gone.
    record Undone(VaultPath file) implements ReplacementEnd {}

    /// Somebody else stored something under the name meanwhile, or it cannot be told whose content has it. Nothing was
    /// deleted: what has the name stays, and what else there was got names of its own.
    ///
    /// @param keptAs these names, in the same folder
    record Kept(VaultPath file, List<String> keptAs) implements ReplacementEnd {

        public Kept {
            keptAs = List.copyOf(keptAs);
        }
    }

    /// Neither the old nor the new content is there any more, nor anything else of the name: somebody else renamed or
    /// deleted them.
    record Gone(VaultPath file) implements ReplacementEnd {}

    /// It could not be looked at or put right now, because the server could not be reached or refused. Everything is as
    /// it was found, and the next opening of the vault tries again.
    record Pending(VaultPath file) implements ReplacementEnd {}
}
