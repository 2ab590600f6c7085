package dev.scabbard.core.vault.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A large file goes both ways, and is read for a preview, without anything that grows with it.
@Timeout(120)
class TransferMemoryTest {

    private static final long LENGTH = 96L << 20;

    /// All that a transfer's thread may allocate on the way, garbage included.
    private static final long MAX_ALLOCATED = 16L << 20;

    @TempDir
    Path serverFolder;

    @TempDir
    Path local;

    private static long allocatedBy(Runnable action) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        action.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void requireLittle(String what, Runnable action) {
        long allocated = allocatedBy(action);
        assertTrue(allocated < MAX_ALLOCATED, () -> what + " allocated " + allocated);
    }

    @Test
    void aLargeFileGoesBothWaysInConstantMemory() throws IOException {
        Path source = local.resolve("source");
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
            file.setLength(LENGTH);
        }
        Path target = local.resolve("target");
        LocalServerOptions options = LocalServerOptions.forVault(serverFolder).withMaxUpload(2 * LENGTH);
        try (TestServer server = new TestServer(options);
                Vault vault = server.account("gwen").open(server.origin())) {
            Upload upload = vault.transfers().upload(source, VaultPath.ROOT, "a", Overwrite.REFUSE);
            requireLittle("uploading", () -> upload.run(progress -> {}));
            FileEntry file = (FileEntry) vault.list(VaultPath.ROOT).entry("a").orElseThrow();
            Download download = vault.transfers().download(file, target, Overwrite.REFUSE);
            requireLittle("downloading", () -> download.run(progress -> {}));
            assertEquals(-1, Files.mismatch(source, target));
            requireLittle(
                    "reading", () -> vault.transfers().read(file, 1 << 20, new Cancellation()).close());
        }
    }
}
