package dev.scabbard.core.vault.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files beyond what an `int` counts, both ways: `./mvnw -Plarge verify`. Everything runs in a Java with 128 MiB of
/// heap, so that whatever held a file in memory would end there. The source is a sparse file; on the disk are, at most
/// at once, what the server stores and what comes back: twice the largest file.
@Tag("large")
class LargeTransferTest {

    private static final long NEEDED = 20L << 30;

    /// On the disk of the build, not in the system's place for temporary files, which may be memory.
    @TempDir(factory = BuildFolder.class)
    Path folder;

    @BeforeEach
    void requireRoom() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        assertTrue(
                free >= NEEDED,
                () -> "These tests need 20 GiB of free disk where the build is; there are only " + (free >> 30)
                        + " GiB. Nothing was written.");
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 31) - (1 << 16), (1L << 31) - 1, 1L << 31, (1L << 31) + 1, 1L << 32, (1L << 32) + 1})
    void filesOfGibibytesComeBackAsTheyWere(long length) throws IOException {
        Path source = sparse(folder.resolve("source"), length);
        Path target = folder.resolve("target");
        try (TestServer server = new TestServer(LocalServerOptions.forVault(folder.resolve("server")));
                Vault vault = server.account("arthur")
                        .open(server.origin(), TestServer.environment(), TestServer.patientSettings())) {
            Upload upload = vault.transfers().upload(source, VaultPath.ROOT, "large", Overwrite.REFUSE);
            upload.run(progress -> {});
            assertEquals(length, upload.progress().done());
            FileEntry stored = (FileEntry) vault.list(VaultPath.ROOT).entry("large").orElseThrow();
            assertEquals(length, stored.size());
            Download download = vault.transfers().download(stored, target, Overwrite.REFUSE);
            download.run(progress -> {});
            assertEquals(length, download.progress().done());
        }
        assertEquals(length, Files.size(target));
        assertEquals(digest(source), digest(target));
    }

    /// Random bytes at the beginning, around every gibibyte and at the end, and holes between.
    private static Path sparse(Path path, long length) throws IOException {
        Random random = new Random(length);
        byte[] mark = new byte[4096];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
            for (long at : LongStream.rangeClosed(0, length >> 30).map(gib -> gib << 30).toArray()) {
                random.nextBytes(mark);
                long from = Math.clamp(at - mark.length / 2, 0, length - mark.length);
                file.seek(from);
                file.write(mark);
            }
            random.nextBytes(mark);
            file.seek(length - mark.length);
            file.write(mark);
        }
        return path;
    }

    private static String digest(Path path) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha256)) {
                byte[] piece = new byte[1 << 16];
                while (in.read(piece) >= 0) {
                    // the digest has seen it
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
