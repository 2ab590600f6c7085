package dev.scabbard.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/// Lends a folder and tools to the rows, and clears up after them.
public final class Workshop implements AutoCloseable {

    private final Path results;
    private final Path scratch;
    private final Tools tools = new Tools();

    private Workshop(Path results, Path scratch) {
        this.results = results;
        this.scratch = scratch;
    }

    /// @param results the folder for what is kept; what is not lies below until this is closed
    static Workshop in(Path results) throws IOException {
        Files.createDirectories(results);
        return new Workshop(results, Files.createTempDirectory(results, "scratch"));
    }

    /// A folder below which anything may be left.
    public Path scratch() {
        return scratch;
    }

    /// A new folder there.
    public Path newFolder(String name) throws IOException {
        return Files.createTempDirectory(scratch, name);
    }

    /// Where notes go that are kept beside the table.
    public Path results() {
        return results;
    }

    /// The programs that were found.
    public Tools tools() {
        return tools;
    }

    /// A file of so many MiB that no disk can compress, on the disk when this returns.
    public Path file(String name, int mebibytes) throws IOException {
        Path file = scratch.resolve(name);
        byte[] piece = new byte[1 << 20];
        Random random = new Random(mebibytes);
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(piece);
                ByteBuffer rest = ByteBuffer.wrap(piece);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(scratch)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
