package dev.scabbard.core.vault.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A file in a vault.
///
/// @param path where it lies, its name without `.exef`
/// @param size its length in bytes when decrypted, or the most that it can be: see [#isSizeExact]; [#NO_SIZE] when the
///     server holds something that is too short to be an encrypted file
/// @param stored how many bytes of the server's disk it takes, where the server tells only that; empty where it tells
///     the length of the content
/// @param created when it came into the vault, by the server's clock; empty when the server does not tell
public record FileEntry(VaultPath path, long size, OptionalLong stored, Optional<Instant> created) implements Entry {

    /// The size of something that is too short to be an encrypted file.
    public static final long NO_SIZE = -1;

    /// A file of which only the length of its content is known.
    public FileEntry(VaultPath path, long size) {
        this(path, size, OptionalLong.empty(), Optional.empty());
    }

    /// Whether [#size] is the length of the content. Otherwise it is the most that the stored bytes can hold: servers
    /// of 0.8 tell only those, and they are padded.
    public boolean isSizeExact() {
        return stored.isEmpty();
    }

    /// Whether its content may have so many bytes, as far as the server tells.
    public boolean mayHold(long length) {
        return stored.isPresent()
                ? FileSizes.mayTake(stored.getAsLong(), length)
                : size == length || size == NO_SIZE;
    }

    /// Whether it bears one of the names that a file's contents have while one replaces the other
    /// (`NAME.ID.scabbard-new` and `NAME.ID.scabbard-old`). Such a file is somebody's data, but not one that the user
    /// made; [Folder#interrupted()] tells what it belongs to.
    public boolean isTemporary() {
        return TemporaryName.parse(name()).isPresent();
    }

    @Override
    public FileEntry at(VaultPath other) {
        return new FileEntry(other, size, stored, created);
    }
}
