package dev.scabbard.core.vault;

import static dev.scabbard.core.vault.DisturbedVault.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.Direction;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
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

/// An upload that is broken in every place, once and for good: what the server shows under the name is whole, and the
/// user knows when it is not there.
class UploadFaultsTest {

    private static final byte[] CONTENT = DisturbedVault.bytes(150_000, 1);
    private static final byte[] SHORT_CONTENT = DisturbedVault.bytes(300, 2);

    @TempDir
    static Path serverFolder;

    private static TestServer server;

    @TempDir
    Path folder;

    private DisturbedVault disturbed;

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
    }

    @AfterEach
    void close() {
        disturbed.close();
    }

    static List<Trouble> passing() {
        return Trouble.all(
                Trouble.brokenLines(Trouble.CHECK_SIZE),
                Trouble.brokenLines(Trouble.CHECK_PATH),
                Trouble.brokenLines(Trouble.UPLOAD),
                Trouble.brokenLines(Trouble.LIST),
                Trouble.broken(Trouble.UPLOAD, Direction.REQUEST, 0, 1, 28, 70_000, -1024, -17, -16, -1),
                Trouble.broken(Trouble.UPLOAD, Direction.ANSWER, 0, 1, -1),
                Trouble.broken(Trouble.LIST, Direction.ANSWER, 0, 60, -1),
                Trouble.silent(Trouble.UPLOAD, Direction.REQUEST, 70_000, -16),
                Trouble.silent(Trouble.LIST, Direction.ANSWER, 60),
                Trouble.answered(Trouble.CHECK_SIZE, 429, 401, 503),
                Trouble.answered(Trouble.CHECK_PATH, 429, 401, 502),
                Trouble.answered(Trouble.UPLOAD, 429, 401, 502, 503, 504),
                Trouble.answered(Trouble.LIST, 429, 401, 503),
                Stream.of(
                        Trouble.slow(Trouble.UPLOAD, Direction.REQUEST),
                        Trouble.slow(Trouble.LIST, Direction.ANSWER)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsOutlasted(Trouble trouble) throws IOException {
        disturbed.hostile().once(trouble.request(), trouble.fault());
        upload(CONTENT);
        assertEquals(0, disturbed.requireOneOf("file", CONTENT));
        requireNothingElse();
    }

    static List<Trouble> staying() {
        return passing().stream().filter(Trouble::mayStay).toList();
    }

    @ParameterizedTest
    @MethodSource("staying")
    void whatStaysIsSaidAndNothingHalfIsThere(Trouble trouble) throws IOException {
        disturbed.hostile().always(trouble.request(), trouble.fault());
        Optional<Problem> problem = outcome(() -> upload(SHORT_CONTENT));
        int there = disturbed.requireOneOf("file", SHORT_CONTENT);
        assertTrue(problem.isPresent() || there == 0, "either it is there or the user is told");
        requireNothingElse();
    }

    static List<Trouble> damaging() {
        return Trouble.all(
                Trouble.wrong(Trouble.UPLOAD, Direction.REQUEST, 0, 5, 28, 60, 70_000, -1024, -17, -1),
                Trouble.wrong(Trouble.UPLOAD, Direction.ANSWER, 0, 30, -1),
                Trouble.wrong(Trouble.LIST, Direction.ANSWER, 0, 60, -1),
                Trouble.answered(Trouble.CHECK_SIZE, 404, 500),
                Trouble.answered(Trouble.CHECK_PATH, 403, 500),
                Trouble.answered(Trouble.UPLOAD, 400, 403, 404, 409, 413, 417, 422, 500, 507),
                Trouble.answered(Trouble.LIST, 404, 500));
    }

    @ParameterizedTest
    @MethodSource("damaging")
    void whatIsWrongOnceIsNeverSilent(Trouble trouble) throws IOException {
        disturbed.hostile().once(trouble.request(), trouble.fault());
        Optional<Problem> problem = outcome(() -> upload(CONTENT));
        int there = disturbed.requireOneOf("file", CONTENT);
        assertTrue(problem.isPresent() || there == 0, "either it is there or the user is told");
        requireNothingElse();
    }

    @ParameterizedTest
    @MethodSource("damaging")
    void anOlderFileStaysUntilTheNewOneIsThere(Trouble trouble) throws IOException {
        byte[] old = DisturbedVault.bytes(9_000, 3);
        disturbed.put("file", old);
        disturbed.hostile().always(trouble.request(), trouble.fault());
        Optional<Problem> problem = outcome(() -> disturbed
                .vault()
                .transfers().upload(disturbed.source(CONTENT), VaultPath.ROOT, "file", Overwrite.REFUSE)
                .run(progress -> {}));
        assertTrue(problem.isPresent());
        assertEquals(0, disturbed.requireOneOf("file", old));
        requireNothingElse();
    }

    static List<Trouble> ending() {
        return Trouble.all(
                Trouble.brokenLines(Trouble.UPLOAD),
                Trouble.brokenLines(Trouble.LIST),
                Trouble.broken(Trouble.UPLOAD, Direction.REQUEST, 60, -16));
    }

    @ParameterizedTest
    @MethodSource("ending")
    void whatPassesLaterIsDoneThen(Trouble trouble) throws IOException {
        disturbed.hostile().times(5, trouble.request(), trouble.fault());
        outcome(() -> upload(SHORT_CONTENT));
        disturbed.hostile().behave();
        if (disturbed.requireOneOf("file", SHORT_CONTENT) < 0) {
            upload(SHORT_CONTENT);
        }
        assertEquals(0, disturbed.requireOneOf("file", SHORT_CONTENT));
        requireNothingElse();
    }

    private void upload(byte[] content) {
        disturbed
                .vault()
                .transfers().upload(disturbed.source(content), VaultPath.ROOT, "file", Overwrite.REFUSE)
                .run(progress -> {});
    }

    private void requireNothingElse() throws IOException {
        List<String> others =
                disturbed.names().stream().filter(name -> !name.equals("file")).toList();
        assertEquals(List.of(), others);
        disturbed.requireNothingHalf();
        disturbed.requireLocal("source");
    }
}
