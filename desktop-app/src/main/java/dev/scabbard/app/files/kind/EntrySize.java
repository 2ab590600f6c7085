package dev.scabbard.app.files.kind;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;

/// How large something in a folder is, in the words of a table.
public final class EntrySize {

    private EntrySize() {}

    /// The size of a file; empty for a folder.
    public static String inWords(Entry entry) {
        return switch (entry) {
            case FolderEntry _ -> "";
            case FileEntry file ->
                file.size() < 0
                        ? Messages.text("files.sizeUnknown")
                        : inWords(file.size(), file.isSizeExact());
        };
    }

    /// A number of bytes, marked where it is only known that there are no more: servers of 0.8 tell padded sizes.
    public static String inWords(long bytes, boolean exact) {
        return exact ? DisplayText.size(bytes) : Messages.text("files.sizeAtMost", Argument.size(bytes));
    }
}
