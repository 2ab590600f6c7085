package dev.scabbard.core.local.storage;

import dev.scabbard.core.disk.DurableFile;
import dev.scabbard.core.disk.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file on its way in: written aside, readable by its owner alone, and put in its place only when it is whole.
/// Closing one that was not put in its place removes it.
public final class Incoming extends OutputStream {

    private final Path path;
    private final DurableFile file;

    Incoming(Path folder) throws IOException {
        path = folder.resolve(DurableFiles.randomName() + ".part");
        file = new DurableFile(OwnerOnly.newFile(path));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        file.write(bytes, offset, length);
    }

    /// Ends the writing, waits until the disk has it, and says where it lies.
    Path finished() throws IOException {
        file.finish();
        return path;
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }
}
