package dev.scabbard.app.files.editor;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.stream.FileContent;

/// Fetches files for the editor and puts them back. Blocks; called in the background.
final class EditorFiles {

    private final Vault vault;

    EditorFiles(Vault vault) {
        this.vault = vault;
    }

    /// Fetches a text.
    EditedFile open(FileEntry file, Cancellation cancellation) {
        try (FileContent content = vault.transfers().read(file, (int) EditorViewModel.MOST + 1, cancellation)) {
            return content.bytes().apply(bytes -> EditedFile.of(file, bytes));
        }
    }

    /// Whether the file still holds what was opened. One that is gone does: nothing is lost by saving it again.
    boolean isUnchanged(EditedFile opened, Cancellation cancellation) {
        try (FileContent content =
                vault.transfers().read(opened.file(), (int) EditorViewModel.MOST + 1, cancellation)) {
            return content.bytes().apply(bytes -> ContentDigest.of(bytes).equals(opened.digest()));
        } catch (ItemProblem.NotThere gone) {
            return true;
        }
    }

    /// Puts a text in place of the file.
    ///
    /// @param bytes stay the caller's
    void replace(EditedFile opened, SecretBytes bytes) {
        VaultPath path = opened.file().path();
        upload(bytes, path.parent(), path.name(), Overwrite.REPLACE);
    }

    /// Puts a text beside the file, under the first name of its kind that is free.
    ///
    /// @param bytes stay the caller's
    /// @return where it is now
    VaultPath putBeside(EditedFile opened, SecretBytes bytes) {
        VaultPath path = opened.file().path();
        int dot = path.name().lastIndexOf('.');
        String stem = dot > 0 ? path.name().substring(0, dot) : path.name();
        String extension = dot > 0 ? path.name().substring(dot) : "";
        for (int number = 2; ; number++) {
            String name = stem + " (" + number + ")" + extension;
            try {
                upload(bytes, path.parent(), name, Overwrite.REFUSE);
                return path.parent().child(name);
            } catch (TransferProblem.AlreadyThere taken) {
                // The next number, then.
            }
        }
    }

    private void upload(SecretBytes bytes, VaultPath folder, String name, Overwrite overwrite) {
        vault.transfers().upload(Content.memory(bytes), folder, name, overwrite).run(progress -> {});
    }
}
