package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.transfer.Upload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files longer than AES-GCM can encrypt in one piece: 2^36 - 32 bytes, less what the layer inside adds.
class FormatLimitTest {

    private static final long LIMIT = (1L << 36) - 32;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatNoServerCanTakeIsRefusedWithWordsBeforeAnythingIsSent(boolean serverSaysYes) throws IOException {
        try (DisturbedVault disturbed = new DisturbedVault(folder, TestServer.environment(), plain -> plain)) {
            if (serverSaysYes) {
                disturbed.hostile().always(Trouble.CHECK_SIZE, Fault.status(200));
            }
            for (long length : new long[] {LIMIT - 43, LIMIT + 1, 1L << 37}) {
                Upload upload = disturbed
                        .vault()
                        .transfers().upload(sparse(length), VaultPath.ROOT, "huge", Overwrite.REFUSE);
                assertThrows(TransferProblem.TooLongToEncrypt.class, () -> upload.run(progress -> {}));
            }
            assertEquals(0, disturbed.hostile().count(Trouble.UPLOAD));
        }
    }

    private Path sparse(long length) {
        Path path = folder.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
        } catch (IOException e) {
            assumeTrue(false, "this disk has no sparse files of that length");
        }
        return path;
    }
}
