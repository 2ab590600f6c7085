package dev.scabbard.core.vault;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A file in a vault.
///
/// @param path where it lies, its name without `.exef`
/// @param size its length in bytes when decrypted, or a little more where [#isSizeExact] says so; [#NO_SIZE] when the
///     server holds something that is too short to be an encrypted file
/// @param stored how many bytes the server holds of it, where its listings say that instead of the length
/// @param created when it was made, where the server says so
public record FileEntry(VaultPath path, long size, OptionalLong stored, Optional<Instant> created)
        implements Entry {

    /// The size of something that is too short to be an encrypted file.
    public static final long NO_SIZE = -1;

    /// A file of which nothing is known but its size.
    public FileEntry(VaultPath path, long size) {
        this(path, size, OptionalLong.empty(), Optional.empty());
    }

    /// Whether the size is the file's own. From 0.8 on, servers tell only what they store, which is padded: then it is
    /// the most that the file can have.
    public boolean isSizeExact() {
        return stored.isEmpty();
    }

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

    @Override
    public FileEntry at(VaultPath other) {
        return new FileEntry(other, size, stored, created);
    }
}
