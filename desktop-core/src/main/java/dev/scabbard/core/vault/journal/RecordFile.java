package dev.scabbard.core.vault.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file of a journal, locked as long as its journal is open.
final class RecordFile {

    /// The most that is read; what writes a record keeps far below it.
    private static final int LARGEST = 64 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(RecordFile.class);

    private final Path path;
    private final FileChannel channel;

    /// @param channel of the file, locked; taken over
    RecordFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    byte[] content() throws IOException {
        long size = channel.size();
        if (size > LARGEST) {
            throw new IOException("no record is so long");
        }
        ByteBuffer content = ByteBuffer.allocate((int) size);
        while (content.hasRemaining()) {
            if (channel.read(content, content.position()) < 0) {
                throw new EOFException("became shorter");
            }
        }
        return content.array();
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // the next opening finds nothing to put right and removes it then
            LOG.debug("a record could not be removed", e);
        }
        letGo();
    }

    /// Unlocks the file and leaves it.
    void letGo() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("a record could not be closed", e);
        }
    }
}
