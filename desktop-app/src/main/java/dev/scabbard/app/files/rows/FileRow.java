package dev.scabbard.app.files.rows;

import dev.scabbard.app.files.kind.FileKind;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import java.time.Instant;

/// An entry of a folder as the table shows it. It holds nothing that can be worked out again for the few rows that are
/// on screen: a folder may have a hundred thousand.
///
/// @param entry what it stands for
/// @param kind what it is for, told from its name
/// @param actionable whether anything may be done with it: names with control characters are only shown
public record FileRow(Entry entry, FileKind kind, boolean actionable) {

    /// The row of an entry.
    public static FileRow of(Entry entry) {
        FileKind kind = switch (entry) {
            case FolderEntry _ -> FileKind.FOLDER;
            case FileEntry file -> file.isTemporary() ? FileKind.REPLACEMENT : FileKind.ofFile(entry.name());
        };
        return new FileRow(entry, kind, entry.actionable());
    }

    /// What tells it from the other rows of its folder, also after the folder was fetched again.
    public RowName name() {
        return new RowName(entry.name(), folder());
    }

    /// Its name with whatever could deceive the eye made visible; only for showing.
    public String shownName() {
        return DisplayText.neutralised(entry.name());
    }

    /// Bytes; 0 for a folder, negative for a file that is too short to be an encrypted one.
    public long size() {
        return switch (entry) {
            case FolderEntry _ -> 0;
            case FileEntry file -> file.size();
        };
    }

    /// When it was made, in milliseconds since 1970; what has no known time comes before everything else.
    long createdAt() {
        return entry.created().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
    }

    /// Whether it is a folder.
    public boolean folder() {
        return kind == FileKind.FOLDER;
    }

    @Override
    public String toString() {
        return "FileRow";
    }
}
