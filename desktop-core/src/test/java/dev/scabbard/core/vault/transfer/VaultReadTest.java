package dev.scabbard.core.vault.transfer;

import static dev.scabbard.core.vault.transfer.TransferBench.DOWNLOAD;
import static dev.scabbard.core.vault.transfer.TransferBench.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.hostile.Direction;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.Midway;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.stream.FileContent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are looked at in memory, and uploads that come from it.
@Timeout(60)
class VaultReadTest {

    @TempDir
    Path serverFolder;

    @TempDir
    Path local;

    private TransferBench bench;

    @BeforeEach
    void open() {
        bench = new TransferBench(serverFolder, local);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "0, 10", "10, 0", "10, 9", "10, 10", "10, 11", "16384, 8192", "16385, 16384", "100000, 100000",
        "100000, 2147483647", "1000000, 8193"
    })
    void theFirstBytesOfAVerifiedFileAreKept(int length, int keep) {
        FileEntry file = bench.uploaded(length);
        try (FileContent content = bench.vault.transfers().read(file, keep, new Cancellation())) {
            assertEquals(length, content.length());
            assertEquals(keep < length, content.isCut());
            byte[] expected = Arrays.copyOf(bytes(length), Math.min(length, keep));
            content.bytes().use(kept -> assertArrayEquals(expected, kept));
        }
        assertEquals(List.of("source"), bench.localNames());
    }

    @ParameterizedTest
    @CsvSource({"-1, outer tag", "-17, inner tag", "-40, content", "60, beginning"})
    void nothingIsHandedOutOfADamagedFile(int position, String where) {
        FileEntry file = bench.uploaded(100_000);
        bench.hostile.always(DOWNLOAD, new Midway.Flip(Direction.ANSWER, position));
        assertThrows(
                SessionProblem.ReplyDamaged.class,
                () -> bench.vault.transfers().read(file, 10, new Cancellation()).close(),
                where);
    }

    @Test
    void oneDamagedAnswerIsFetchedAgain() {
        FileEntry file = bench.uploaded(100_000);
        bench.hostile.once(DOWNLOAD, new Midway.Flip(Direction.ANSWER, -1));
        try (FileContent content = bench.vault.transfers().read(file, 10, new Cancellation())) {
            assertEquals(100_000, content.length());
        }
    }

    @Test
    void lookingCanBeCancelled() {
        FileEntry file = bench.uploaded(100);
        Cancellation cancellation = new Cancellation();
        bench.hostile.answering(DOWNLOAD, request -> {
            cancellation.cancel();
            return new Fault.Hang();
        });
        assertThrows(
                NetProblem.Cancelled.class,
                () -> bench.vault.transfers().read(file, 10, cancellation).close());
    }

    @Test
    void whatWasReadIsWipedWhenItIsClosed() {
        FileContent content = bench.vault.transfers().read(bench.uploaded(100), 10, new Cancellation());
        content.close();
        assertTrue(content.bytes().isClosed());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "16384", "100000"})
    void bytesInMemoryAreUploadedAndStayTheCallers(int length) {
        try (SecretBytes text = SecretBytes.takeOver(bytes(length))) {
            bench.vault.transfers().upload(Content.memory(text), VaultPath.ROOT, "text", Overwrite.REFUSE)
                    .run(progress -> {});
            assertEquals(length, text.length());
            text.use(bytes -> assertArrayEquals(bytes(length), bytes));
        }
        assertArrayEquals(bytes(length), bench.read(bench.stored("text")));
    }

    @Test
    void aListingCanBeCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThrows(NetProblem.Cancelled.class, () -> bench.vault.list(VaultPath.ROOT, cancellation));
    }
}
