package dev.scabbard.app.files.kind;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.core.vault.entry.Entry;

/// When something came into the vault, in the words of a table.
public final class EntryTime {

    private EntryTime() {}

    /// Date and time of this computer's zone; empty when the server does not tell.
    public static String inWords(Entry entry) {
        return entry.created().map(DisplayText::moment).orElse("");
    }
}
