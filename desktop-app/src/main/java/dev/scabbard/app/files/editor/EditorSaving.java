package dev.scabbard.app.files.editor;

import dev.scabbard.app.files.content.TextEncoding;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;

/// One attempt to save an edited text. Blocks; run in the background.
final class EditorSaving {

    private final EditorFiles files;
    private final EditedFile opened;
    private final String text;
    private final TextEncoding encoding;
    private final boolean beside;

    /// @param text lines ended by LF
    /// @param encoding to write it in
    EditorSaving(EditorFiles files, EditedFile opened, String text, TextEncoding encoding) {
        this(files, opened, text, encoding, false);
    }

    private EditorSaving(
            EditorFiles files, EditedFile opened, String text, TextEncoding encoding, boolean beside) {
        this.files = files;
        this.opened = opened;
        this.text = text;
        this.encoding = encoding;
        this.beside = beside;
    }

    /// How it ended.
    sealed interface Outcome {

        /// It is in the vault.
        record Saved(EditedFile now) implements Outcome {}

        /// Somebody else has changed the file since it was opened; nothing was done.
        record ChangedMeanwhile() implements Outcome {}
    }

    /// The same text, to be put beside the file under another name.
    EditorSaving beside() {
        return new EditorSaving(files, opened, text, encoding, true);
    }

    /// What is saved.
    String text() {
        return text;
    }

    /// Saves.
    ///
    /// @param whatever whether to save also when the file was changed meanwhile
    Outcome run(boolean whatever, Cancellation cancellation) {
        if (!whatever && !files.isUnchanged(opened, cancellation)) {
            return new Outcome.ChangedMeanwhile();
        }
        try (SecretBytes bytes = opened.bytes(text, encoding)) {
            ContentDigest digest = bytes.apply(ContentDigest::of);
            EditedFile now = opened.saved(text, encoding, digest, bytes.length());
            if (!beside) {
                files.replace(opened, bytes);
                return new Outcome.Saved(now);
            }
            VaultPath path = files.putBeside(opened, bytes);
            return new Outcome.Saved(
                    new EditedFile(new FileEntry(path, bytes.length()), encoding, now.original(), digest));
        }
    }
}
