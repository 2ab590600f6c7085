package dev.scabbard.core.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurableFileTest {

    private static final int GATHERED = 128 * 1024;
    private static final int STRIDE = 2 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, GATHERED - 1, GATHERED, GATHERED + 1, 2 * GATHERED, STRIDE - 1, STRIDE, 3 * STRIDE + 1})
    void holdsWhatWasWrittenInPiecesOfAnySize(int length) throws IOException {
        Random random = new Random(length);
        byte[] content = new byte[length];
        random.nextBytes(content);
        Path path = folder.resolve("file");
        try (DurableFile file = open(path)) {
            for (int position = 0; position < length; ) {
                int count = Math.min(length - position, 1 + random.nextInt(3 * GATHERED));
                file.write(content, position, count);
                position += count;
            }
            file.finish();
        }
        assertArrayEquals(content, Files.readAllBytes(path));
    }

    @Test
    void closingWithoutFinishingLeavesWhatIsThere() throws IOException {
        Path path = folder.resolve("file");
        DurableFile file = open(path);
        file.write(new byte[GATHERED + 1], 0, GATHERED + 1);
        file.close();
        file.close();
        assertEquals(GATHERED, Files.size(path));
    }

    @Test
    void whatTheDiskRefusesIsTold() throws IOException {
        Path path = folder.resolve("file");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (DurableFile file = new DurableFile(channel)) {
            file.write(new byte[1], 0, 1);
            channel.close();
            assertThrows(ClosedChannelException.class, file::finish);
        }
    }

    @Test
    void whatTheDiskRefusesInTheBackgroundIsToldToo() throws IOException {
        Path path = folder.resolve("file");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (DurableFile file = new DurableFile(channel)) {
            channel.close();
            byte[] pieces = new byte[3 * GATHERED];
            assertThrows(ClosedChannelException.class, () -> file.write(pieces, 0, pieces.length));
        }
    }

    private static DurableFile open(Path path) throws IOException {
        return new DurableFile(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }
}
