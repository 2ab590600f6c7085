package dev.scabbard.core.vault;

/// A folder in a vault.
///
/// @param path where it lies
public record FolderEntry(VaultPath path) implements Entry {

    @Override
    public String name() {
        return path.name();
    }
}
