package dev.scabbard.app.files.search;

import dev.scabbard.app.files.kind.EntrySize;
import dev.scabbard.app.files.kind.FileKind;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FolderEntry;

/// A find as the table shows it, its names with whatever could deceive the eye made visible.
///
/// @param entry what was found
/// @param name what it is called, only for showing
/// @param folder where it lies, only for showing
/// @param kind what it is for
/// @param size its size in words; empty for a folder
record FoundRow(Entry entry, String name, String folder, FileKind kind, String size) {

    static FoundRow of(Entry entry) {
        String name = DisplayText.neutralised(entry.name());
        String folder = DisplayText.neutralised(entry.path().parent().toString());
        FileKind kind = entry instanceof FolderEntry ? FileKind.FOLDER : FileKind.ofFile(entry.name());
        return new FoundRow(entry, name, folder, kind, EntrySize.inWords(entry));
    }

    @Override
    public String toString() {
        return "FoundRow";
    }
}
