package dev.scabbard.app.files.editor;

import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.UnsavedChanges;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.secret.SecretBytes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Texts that were not saved when their view went, because the user went elsewhere or the vault locked: in memory,
/// sealed with a key that only the open vault has, names included. They go with the program. At most one for each
/// vault. Used on the UI thread.
@Singleton
final class Drafts {

    private final Map<UUID, byte[]> sealed = new HashMap<>();
    private final UnsavedChanges unsaved;

    @Inject
    Drafts(UnsavedChanges unsaved) {
        this.unsaved = unsaved;
    }

    /// Keeps a text of a vault that is still open.
    ///
    /// @return whether it could be kept
    boolean keep(OpenVault.Files vault, Draft draft) {
        UUID id = vault.saved().id();
        try (SecretBytes bytes = draft.bytes()) {
            sealed.put(id, vault.vault().seal(bytes));
            unsaved.set(id, true);
            return true;
        } catch (Problem locked) {
            return false;
        }
    }

    /// Whether there is one of this vault.
    boolean has(OpenVault.Files vault) {
        return sealed.containsKey(vault.saved().id());
    }

    /// Hands a text out, and keeps it no longer.
    Optional<Draft> take(OpenVault.Files vault) {
        byte[] kept = sealed.remove(vault.saved().id());
        unsaved.set(vault.saved().id(), false);
        if (kept == null) {
            return Optional.empty();
        }
        try (SecretBytes bytes = vault.vault().unseal(kept)) {
            return Optional.of(bytes.apply(Draft::read));
        } catch (Problem ofAnotherVault) {
            return Optional.empty();
        }
    }
}
