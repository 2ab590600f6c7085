package dev.scabbard.core.vault;

import static dev.scabbard.core.vault.DisturbedVault.outcome;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.Direction;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A download that is broken in every place, once and for good: what lies under the target's name is the old file or
/// the new one, whole, and nothing else is left.
class DownloadFaultsTest {

    private static final byte[] CONTENT = DisturbedVault.bytes(150_000, 1);
    private static final byte[] OLD = DisturbedVault.bytes(500, 2);

    @TempDir
    static Path serverFolder;

    private static TestServer server;

    @TempDir
    Path folder;

    private DisturbedVault disturbed;
    private FileEntry file;
    private Path target;

    @BeforeAll
    static void start() {
        server = new TestServer(serverFolder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        disturbed = new DisturbedVault(server, folder);
        file = disturbed.put("file", CONTENT);
        target = disturbed.local().resolve("target");
    }

    @AfterEach
    void close() {
        disturbed.close();
    }

    static List<Trouble> passing() {
        return Trouble.all(
                Trouble.brokenLines(Trouble.DOWNLOAD),
                Trouble.broken(
                        Trouble.DOWNLOAD, Direction.ANSWER, 0, 1, 27, 28, 56, 57, 70_000, -33, -32, -17, -16, -1),
                Trouble.silent(Trouble.DOWNLOAD, Direction.ANSWER, 0, 40, 70_000, -16, -1),
                Trouble.answered(Trouble.DOWNLOAD, 429, 401, 502, 503, 504),
                Trouble.wrong(
                        Trouble.DOWNLOAD, Direction.ANSWER, 0, 4, 6, 10, 25, 28, 40, 57, 70_000, -33, -17, -16, -1),
                Stream.of(Trouble.slow(Trouble.DOWNLOAD, Direction.ANSWER)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsOutlasted(Trouble trouble) throws IOException {
        disturbed.hostile().once(trouble.request(), trouble.fault());
        download(Overwrite.REFUSE);
        assertArrayEquals(CONTENT, Files.readAllBytes(target));
        disturbed.requireLocal("target");
    }

    static List<Trouble> staying() {
        return Trouble.all(
                passing().stream().filter(Trouble::mayStay),
                Trouble.answered(Trouble.DOWNLOAD, 400, 403, 404, 413, 416, 418, 500));
    }

    @ParameterizedTest
    @MethodSource("staying")
    void whatStaysIsSaidAndLeavesTheOldFile(Trouble trouble) throws IOException {
        Files.write(target, OLD);
        disturbed.hostile().always(trouble.request(), trouble.fault());
        Optional<Problem> problem = outcome(() -> download(Overwrite.REPLACE));
        assertTrue(problem.isPresent(), "the user is told");
        assertArrayEquals(OLD, Files.readAllBytes(target));
        disturbed.requireLocal("target");
    }

    static List<Trouble> ending() {
        return Trouble.all(
                Trouble.brokenLines(Trouble.DOWNLOAD),
                Trouble.broken(Trouble.DOWNLOAD, Direction.ANSWER, 70_000, -16),
                Trouble.wrong(Trouble.DOWNLOAD, Direction.ANSWER, 70_000, -1));
    }

    @ParameterizedTest
    @MethodSource("ending")
    void whatStaysLeavesNothingWhereThereWasNothing(Trouble trouble) throws IOException {
        disturbed.hostile().always(trouble.request(), trouble.fault());
        assertTrue(outcome(() -> download(Overwrite.REFUSE)).isPresent());
        assertFalse(Files.exists(target));
        disturbed.requireLocal();
    }

    private void download(Overwrite overwrite) {
        disturbed.vault().transfers().download(file, target, overwrite).run(progress -> {});
    }
}
