package dev.scabbard.core.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.LongConsumer;

/// A local file to be uploaded.
///
/// @param path where it is
/// @param length its length in bytes when it was looked at
record SourceFile(Path path, long length) {

    /// Looks at the file.
    ///
    /// @throws TransferProblem when it is no file that can be read
    static SourceFile look(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile() || !Files.isReadable(path)) {
                throw new TransferProblem.SourceUnreadable(LocalTrouble.nameOf(path));
            }
            return new SourceFile(path, attributes.size());
        } catch (IOException e) {
            throw LocalTrouble.reading(e, path);
        }
    }

    /// Opens it, for one attempt. What goes wrong while it is read is thrown as [TransferProblem].
    ///
    /// @param read hears of bytes as they are read
    InputStream open(LongConsumer read) {
        try {
            return new Watched(Files.newInputStream(path), path, read);
        } catch (IOException e) {
            throw LocalTrouble.reading(e, path);
        }
    }

    private static final class Watched extends FilterInputStream {

        private final Path path;
        private final LongConsumer read;

        Watched(InputStream in, Path path, LongConsumer read) {
            super(in);
            this.path = path;
            this.read = read;
        }

        @Override
        public int read() {
            try {
                int next = in.read();
                if (next >= 0) {
                    read.accept(1);
                }
                return next;
            } catch (IOException e) {
                throw LocalTrouble.reading(e, path);
            }
        }

        @Override
        public int read(byte[] b, int off, int len) {
            try {
                int count = in.read(b, off, len);
                if (count > 0) {
                    read.accept(count);
                }
                return count;
            } catch (IOException e) {
                throw LocalTrouble.reading(e, path);
            }
        }
    }
}
