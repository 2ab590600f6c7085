package dev.scabbard.core.vault.content;

import dev.scabbard.core.vault.disk.LocalTrouble;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// A local file as the content of an upload.
///
/// @param path where it is
record SourceFile(Path path) implements Content {

    @Override
    public long length() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile() || !Files.isReadable(path)) {
                throw new TransferProblem.SourceUnreadable(LocalTrouble.nameOf(path));
            }
            return attributes.size();
        } catch (IOException e) {
            throw LocalTrouble.reading(e, path);
        }
    }

    @Override
    public InputStream open() {
        try {
            return new Reading(Files.newInputStream(path), path);
        } catch (IOException e) {
            throw LocalTrouble.reading(e, path);
        }
    }

    /// Tells what goes wrong while a file is read.
    private static final class Reading extends FilterInputStream {

        private final Path path;

        Reading(InputStream in, Path path) {
            super(in);
            this.path = path;
        }

        @Override
        public int read() {
            try {
                return in.read();
            } catch (IOException e) {
                throw LocalTrouble.reading(e, path);
            }
        }

        @Override
        public int read(byte[] b, int off, int len) {
            try {
                return in.read(b, off, len);
            } catch (IOException e) {
                throw LocalTrouble.reading(e, path);
            }
        }
    }
}
