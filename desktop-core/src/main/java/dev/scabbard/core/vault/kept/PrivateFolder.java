package dev.scabbard.core.vault.kept;

import dev.scabbard.core.disk.AtomicFile;
import dev.scabbard.core.disk.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A folder whose content is its owner's alone from the moment it is made ([OwnerOnly]).
public final class PrivateFolder {

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /// Makes the folder, or closes an existing one to others.
    ///
    /// @throws IOException when it cannot be made
    public static PrivateFolder prepare(Path path) throws IOException {
        OwnerOnly.closedFolder(path);
        return new PrivateFolder(path);
    }

    /// What is called `name` in this folder.
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /// Makes a file that is not there, to read and write.
    ///
    /// @return the caller's to close
    public FileChannel create(Path file) throws IOException {
        return OwnerOnly.newFile(file);
    }

    /// Opens a file to read and write, and makes it when it is not there.
    ///
    /// @return the caller's to close
    public FileChannel openOrCreate(Path file) throws IOException {
        return OwnerOnly.file(file);
    }

    /// Brings the folder's names to the disk: a rename is only safe from a power cut when the folder is there too.
    public void force() {
        AtomicFile.forceFolder(path);
    }
}
