package dev.scabbard.core.vault;

/// A file in a vault.
///
/// @param path where it lies, its name without `.exef`
/// @param size its length in bytes when decrypted; negative when the server holds something that is too short to be an
///     encrypted file
public record FileEntry(VaultPath path, long size) implements Entry {

    @Override
    public String name() {
        return path.name();
    }
}
