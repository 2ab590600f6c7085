package dev.scabbard.app.files.kind;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.Entry;
import dev.scabbard.core.vault.FileEntry;
import dev.scabbard.core.vault.FolderEntry;

/// How large something in a folder is, in the words of a table.
public final class EntrySize {

    private EntrySize() {}

    /// The size of a file; empty for a folder.
    public static String inWords(Entry entry) {
        return switch (entry) {
            case FolderEntry _ -> "";
            case FileEntry file ->
                file.size() < 0 ? Messages.text("files.sizeUnknown") : size(file);
        };
    }

    private static String size(FileEntry file) {
        return file.isSizeExact()
                ? DisplayText.size(file.size())
                : Messages.text("files.sizeAtMost", Argument.size(file.size()));
    }
}
