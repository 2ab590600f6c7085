package dev.scabbard.core.local.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file on its way in: written aside, readable by its owner alone, and put in its place only when it is whole.
/// Closing one that was not put in its place removes it.
public final class Incoming extends OutputStream {

    /// So many bytes at most wait for the disk when the last one has come: a client is not patient for long after it
    /// has sent everything.
    private static final long UNFORCED = 128L << 20;

    private final Path path;
    private final FileChannel channel;
    private long unforced;

    Incoming(Path folder) throws IOException {
        path = folder.resolve(DurableFiles.randomName() + ".part");
        channel = OwnerOnly.file(path);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        unforced += length;
        if (unforced >= UNFORCED) {
            channel.force(false);
            unforced = 0;
        }
    }

    /// Ends the writing, waits until the disk has it, and says where it lies.
    Path finished() throws IOException {
        channel.force(true);
        channel.close();
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
