package dev.scabbard.core.vault.open;

import dev.scabbard.core.vault.entry.InterruptedReplacement;
import dev.scabbard.core.vault.entry.TemporaryName;
import dev.scabbard.core.vault.entry.TemporaryName.Role;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.journal.JournalRecord.Replacing;
import dev.scabbard.core.vault.names.NameLimits;
import java.util.Optional;

/// The three names of one replacement, all without `.exef`.
///
/// @param folder the folder of all three
/// @param name of the file that is replaced
/// @param incoming what the new content is called until it takes the name
/// @param outgoing what the old content is called from when it is set aside until it is deleted
public record ReplacementNames(VaultPath folder, String name, String incoming, String outgoing) {

    /// Names for a new replacement.
    ///
    /// @param limits of the vault's names
    public static ReplacementNames fresh(VaultPath folder, String name, NameLimits limits) {
        String id = TemporaryName.newId();
        return new ReplacementNames(
                folder,
                name,
                TemporaryName.of(name, id, Role.INCOMING, limits).text(),
                TemporaryName.of(name, id, Role.OUTGOING, limits).text());
    }

    /// Those that a journal remembers.
    ///
    /// @throws IllegalArgumentException when a name in it is none
    public static ReplacementNames of(Replacing record) {
        return new ReplacementNames(
                new VaultPath(record.folder()), record.name(), record.incoming(), record.outgoing());
    }

    /// Those that a folder shows; a temporary name that is not there is what it would be called.
    public static ReplacementNames of(InterruptedReplacement found) {
        TemporaryName seen = found.incoming()
                .or(found::outgoing)
                .flatMap(TemporaryName::parse)
                .orElseThrow(() -> new IllegalArgumentException("no temporary name"));
        return new ReplacementNames(
                found.file().parent(),
                found.file().name(),
                new TemporaryName(seen.name(), seen.id(), Role.INCOMING).text(),
                new TemporaryName(seen.name(), seen.id(), Role.OUTGOING).text());
    }

    /// What the journal keeps of it.
    public Replacing record() {
        return new Replacing(folder.segments(), name, incoming, outgoing, Optional.empty());
    }

    /// The file that is replaced.
    public VaultPath file() {
        return folder.child(name);
    }

    /// Where the new content is until it takes the name.
    public VaultPath incomingFile() {
        return folder.child(incoming);
    }

    /// Where the old content is from when it is set aside until it is deleted.
    public VaultPath outgoingFile() {
        return folder.child(outgoing);
    }
}
