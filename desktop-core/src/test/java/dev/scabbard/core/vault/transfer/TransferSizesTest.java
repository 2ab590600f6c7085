package dev.scabbard.core.vault.transfer;

import static dev.scabbard.core.vault.transfer.TransferBench.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.stream.FileContent;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files around every boundary on their way: the pieces of the ciphers and of the transport, the tail of a body that is
/// written in one go, the server's own pieces.
class TransferSizesTest {

    private static final int[] BOUNDARIES = {0, 1024 - 88, 1024, 16 * 1024, 32 * 1024, 64 * 1024, 128 * 1024, 1 << 20};
    private static final int[] AROUND = {-89, -88, -87, -44, -17, -16, -15, -1, 0, 1, 15, 16, 17, 44};

    @TempDir
    static Path serverFolder;

    @TempDir
    static Path local;

    private static TransferBench bench;

    @BeforeAll
    static void open() {
        bench = new TransferBench(serverFolder, local);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    static IntStream sizes() {
        return IntStream.of(BOUNDARIES)
                .flatMap(boundary -> IntStream.of(AROUND).map(around -> boundary + around))
                .filter(size -> size >= 0)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void filesOfThisSizeComeBackAsTheyWere(int size) {
        String name = "file" + size;
        bench.vault.transfers().upload(bench.source(size), VaultPath.ROOT, name, Overwrite.REFUSE).run(progress -> {});
        FileEntry file = bench.stored(name);
        assertEquals(size, file.size());
        assertArrayEquals(bytes(size), bench.read(file));
        try (FileContent content = bench.vault.transfers().read(file, 0, new Cancellation())) {
            assertEquals(size, content.length());
        }
    }
}
