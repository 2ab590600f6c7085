package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.InterruptedReplacement;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;

/// A folder as the server has just named what is in it.
///
/// @param rows in the server's order
/// @param leftOut how many things have names that cannot be shown
/// @param interrupted replacements that seem to have broken off
record FetchedFolder(VaultPath folder, List<FileRow> rows, int leftOut, List<InterruptedReplacement> interrupted) {

    /// Asks the server, away from the UI thread.
    static FetchedFolder from(Vault vault, VaultPath folder) {
        Folder found = vault.list(folder);
        List<FileRow> rows = found.entries().stream().map(FileRow::of).toList();
        return new FetchedFolder(folder, rows, found.leftOut(), vault.resumption().interrupted(found));
    }
}
