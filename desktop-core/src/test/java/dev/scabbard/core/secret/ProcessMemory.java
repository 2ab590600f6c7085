package dev.scabbard.core.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory of a running process as Linux shows it: every private mapping that can be read, which is the Java heap
/// with what the collector has not used again yet, the C heap, stacks, and buffers.
public final class ProcessMemory {

    private static final Pattern MAPPING =
            Pattern.compile("([0-9a-f]{1,15})-([0-9a-f]{1,15}) r..p \\S+ \\S+ \\S+\\s*(.*)");

    private final Path process;

    /// @param pid whose
    public ProcessMemory(long pid) {
        process = Path.of("/proc", String.valueOf(pid));
    }

    /// Which secrets are in it, with the form they were found in and where.
    public Set<String> found(SecretForms secrets) throws IOException {
        SecretForms.Forms forms = secrets.all();
        Set<String> found = new TreeSet<>();
        try (RandomAccessFile memory = new RandomAccessFile(process.resolve("mem").toFile(), "r")) {
            for (String line : Files.readAllLines(process.resolve("maps"))) {
                Matcher mapping = MAPPING.matcher(line);
                if (mapping.matches() && !mapping.group(3).startsWith("[v")) {
                    long start = Long.parseLong(mapping.group(1), 16);
                    memory.seek(start);
                    InputStream content = new Mapping(memory, Long.parseLong(mapping.group(2), 16) - start);
                    forms.in(content).forEach(form -> found.add(form + ", in " + line));
                }
            }
        }
        return found;
    }

    /// The bytes of one mapping.
    private static final class Mapping extends InputStream {

        private final RandomAccessFile memory;
        private long left;

        Mapping(RandomAccessFile memory, long length) {
            this.memory = memory;
            this.left = length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("one byte at a time takes too long");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            try {
                int count = memory.read(target, offset, (int) Math.min(left, length));
                left -= Math.max(count, 0);
                return count;
            } catch (IOException e) {
                left = 0; // given back meanwhile
                return -1;
            }
        }
    }
}
