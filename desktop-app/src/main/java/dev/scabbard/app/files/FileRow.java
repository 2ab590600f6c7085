package dev.scabbard.app.files;

import dev.scabbard.app.files.kind.FileKind;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.core.vault.Entry;
import dev.scabbard.core.vault.FileEntry;
import dev.scabbard.core.vault.FolderEntry;
import java.util.Locale;

/// An entry of a folder as the table shows it, with everything that sorting and filtering look at worked out once.
///
/// @param entry what it stands for
/// @param shownName its name with whatever could deceive the eye made visible; only for showing
/// @param kind what it is for, told from its name
/// @param size bytes; 0 for a folder, negative for a file that is too short to be an encrypted one
/// @param key its place among names
/// @param folded its name the way a filter compares it
record FileRow(Entry entry, String shownName, FileKind kind, long size, NaturalOrder.Key key, String folded) {

    static FileRow of(Entry entry, NaturalOrder order) {
        String shown = DisplayText.neutralised(entry.name());
        FileKind kind = switch (entry) {
            case FolderEntry _ -> FileKind.FOLDER;
            case FileEntry _ -> FileKind.ofFile(entry.name());
        };
        long size = switch (entry) {
            case FolderEntry _ -> 0;
            case FileEntry file -> file.size();
        };
        return new FileRow(entry, shown, kind, size, order.key(entry.name()), fold(entry.name()));
    }

    /// Brings text into the form in which the filter compares it.
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean folder() {
        return kind == FileKind.FOLDER;
    }

    /// Whether anything may be done with it: names with control characters are only shown.
    boolean actionable() {
        return entry.actionable();
    }

    @Override
    public String toString() {
        return "FileRow";
    }
}
