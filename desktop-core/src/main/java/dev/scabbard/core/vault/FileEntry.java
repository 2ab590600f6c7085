package dev.scabbard.core.vault;

/// A file in a vault.
///
/// @param path where it lies, its name without `.exef`
/// @param size its length in bytes when decrypted; [#NO_SIZE] when the server holds something
///     that is too short to be an encrypted file
public record FileEntry(VaultPath path, long size) implements Entry {

    /// The size of something that is too short to be an encrypted file.
    public static final long NO_SIZE = -1;

    /// Whether it bears one of the names that a file's contents have while one replaces the other
    /// (`NAME.ID.scabbard-new` and `NAME.ID.scabbard-old`). Such a file is somebody's data, but not one that the user
    /// made; [Folder#interrupted()] tells what it belongs to.
    public boolean isTemporary() {
        return TemporaryName.parse(name()).isPresent();
    }

    @Override
    public String name() {
        return path.name();
    }
}
