package dev.scabbard.core.vault.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One thing that a journal remembers.
public sealed interface JournalRecord {

    /// Downloads write part files into a local folder.
    ///
    /// @param folder absolute
    record PartsIn(Path folder) implements JournalRecord {}

    /// A file of the vault is being replaced. The names are without `.exef`; what they mean is documented at
    /// `core.vault.Replacement`.
    ///
    /// @param folder the names from the root to the folder; empty for the root
    /// @param name the file that is replaced
    /// @param incoming what the new content is called until it takes the name
    /// @param outgoing what the old content is called from then on, until it is deleted
    /// @param verified the new content, once it has been read back and found whole; before that the old one still has
    ///     its name
    record Replacing(
            List<String> folder, String name, String incoming, String outgoing, Optional<Fingerprint> verified)
            implements JournalRecord {

        public Replacing {
            folder = List.copyOf(folder);
        }

        /// The same replacement, once its new content has been verified.
        public Replacing verified(Fingerprint content) {
            return new Replacing(folder, name, incoming, outgoing, Optional.of(content));
        }
    }

    /// Transfers to be offered again, or a part of them.
    ///
    /// @param part which part, from 0 on: thousands of transfers take more than one record
    /// @param transfers in the order in which they were to be done
    record Unfinished(int part, List<UnfinishedTransfer> transfers) implements JournalRecord {

        /// The most transfers that one record holds.
        public static final int MOST = 2_000;

        public Unfinished {
            transfers = List.copyOf(transfers);
        }
    }
}
