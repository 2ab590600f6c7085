package dev.scabbard.core.vault;

import static dev.scabbard.core.vault.DisturbedVault.bytes;
import static dev.scabbard.core.vault.DisturbedVault.outcome;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.hostile.Direction;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.Midway;
import dev.scabbard.core.hostile.MovableClock;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.RateLimit;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What else happens in the middle of a transfer: the server is started anew, the session ends, a clock is set, the
/// vault is locked, everybody is asked to wait.
class MeanwhileTest {

    private static final byte[] CONTENT = bytes(150_000, 1);
    private static final byte[] OLD = bytes(500, 2);

    @TempDir
    Path folder;

    private static void upload(DisturbedVault disturbed, String name) {
        disturbed
                .vault()
                .transfers().upload(disturbed.source(CONTENT), VaultPath.ROOT, name, Overwrite.REFUSE)
                .run(progress -> {});
    }

    private static byte[] downloaded(DisturbedVault disturbed, FileEntry file) throws IOException {
        Path target = disturbed.local().resolve("target");
        disturbed.vault().transfers().download(file, target, Overwrite.REPLACE).run(progress -> {});
        return Files.readAllBytes(target);
    }

    @ParameterizedTest
    @CsvSource({"REQUEST, 0", "REQUEST, 70000", "REQUEST, -1", "ANSWER, 0", "ANSWER, -1"})
    void anUploadOutlastsAServerThatIsStartedAnew(Direction direction, long at) throws IOException {
        try (DisturbedVault disturbed = new DisturbedVault(folder, TestServer.environment(), plain -> plain)) {
            disturbed
                    .hostile()
                    .once(Trouble.UPLOAD, new Midway.Meanwhile(direction, at, disturbed::restartServer));
            upload(disturbed, "file");
            assertEquals(0, disturbed.requireOneOf("file", CONTENT));
            disturbed.requireNothingHalf();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 40, 70_000, -1})
    void aDownloadOutlastsAServerThatIsStartedAnew(long at) throws IOException {
        try (DisturbedVault disturbed = new DisturbedVault(folder, TestServer.environment(), plain -> plain)) {
            FileEntry file = disturbed.put("file", CONTENT);
            disturbed
                    .hostile()
                    .once(Trouble.DOWNLOAD, new Midway.Meanwhile(Direction.ANSWER, at, disturbed::restartServer));
            assertArrayEquals(CONTENT, downloaded(disturbed, file));
            disturbed.requireLocal("target");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Trouble.CHECK_SIZE, Trouble.CHECK_PATH, Trouble.UPLOAD, Trouble.LIST})
    void anUploadOutlastsASessionThatEnds(String request) {
        MovableClock clock = new MovableClock();
        ClientEnvironment environment = TestServer.environment().withClock(clock);
        try (DisturbedVault disturbed =
                new DisturbedVault(folder, environment, options -> options.withClock(clock))) {
            disturbed
                    .hostile()
                    .once(
                            request,
                            new Midway.Meanwhile(Direction.REQUEST, 0, () -> clock.move(Duration.ofHours(2))));
            upload(disturbed, "file");
            assertEquals(0, disturbed.requireOneOf("file", CONTENT));
            assertTrue(disturbed.hostile().count("GET /api/auth") >= 2, "it logged in again");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -61, 61, 86_400})
    void aClockThatIsSetMeanwhileIsNoTrouble(long seconds) throws IOException {
        MovableClock here = new MovableClock();
        ClientEnvironment environment = TestServer.environment().withClock(here);
        try (DisturbedVault disturbed = new DisturbedVault(folder, environment, options -> options)) {
            Runnable set = () -> here.move(Duration.ofSeconds(seconds));
            disturbed.hostile().once(Trouble.UPLOAD, new Midway.Meanwhile(Direction.REQUEST, 70_000, set));
            disturbed.hostile().once(Trouble.DOWNLOAD, new Midway.Meanwhile(Direction.ANSWER, 70_000, set));
            upload(disturbed, "file");
            FileEntry file = (FileEntry)
                    disturbed.vault().list(VaultPath.ROOT).entry("file").orElseThrow();
            assertArrayEquals(CONTENT, downloaded(disturbed, file));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD /api/files/check/size, REQUEST, 0",
        "HEAD /api/files/check/path, ANSWER, 0",
        "POST /api/files/upload, REQUEST, 0",
        "POST /api/files/upload, REQUEST, 70000",
        "POST /api/files/upload, REQUEST, -1",
        "POST /api/files/upload, ANSWER, 0",
        "POST /api/files/upload, ANSWER, -1",
        "GET /api/files/list, ANSWER, 60"
    })
    void aLockEndsAnUploadAndLeavesNothingHalf(String request, Direction direction, long at) throws IOException {
        try (DisturbedVault disturbed = new DisturbedVault(folder, TestServer.environment(), plain -> plain)) {
            disturbed
                    .hostile()
                    .once(request, new Midway.Meanwhile(direction, at, disturbed.vault()::close));
            Problem problem = outcome(() -> upload(disturbed, "file")).orElseThrow();
            assertTrue(
                    problem instanceof VaultStateProblem.VaultLocked || problem instanceof TransferProblem.NotCompared,
                    problem::messageKey);
            int there = disturbed.requireOneOf("file", CONTENT);
            assertTrue(
                    there < 0 || problem instanceof TransferProblem.NotCompared,
                    "the user knows that something may be there");
            disturbed.requireNothingHalf();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 40, 70_000, -16, -1})
    void aLockEndsADownloadAndLeavesTheOldFile(long at) throws IOException {
        try (DisturbedVault disturbed = new DisturbedVault(folder, TestServer.environment(), plain -> plain)) {
            FileEntry file = disturbed.put("file", CONTENT);
            Path target = disturbed.write("target", OLD);
            disturbed
                    .hostile()
                    .once(Trouble.DOWNLOAD, new Midway.Meanwhile(Direction.ANSWER, at, disturbed.vault()::close));
            assertInstanceOf(
                    VaultStateProblem.VaultLocked.class,
                    outcome(() -> downloaded(disturbed, file)).orElseThrow());
            assertArrayEquals(OLD, Files.readAllBytes(target));
            disturbed.requireLocal("target");
        }
    }

    /// Who waits lets time pass, for the server's limit too.
    private DisturbedVault atTheLimit() {
        MovableClock clock = new MovableClock();
        ClientEnvironment environment =
                TestServer.environment().withClock(clock).withSleeper((time, cancellation) -> clock.move(time));
        return new DisturbedVault(
                folder,
                environment,
                options -> options.withClock(clock).withRate(RateLimit.EXCALIBUR_DEFAULT));
    }

    @Test
    void manyTransfersAtTheServersLimitAllArrive() throws IOException {
        try (DisturbedVault disturbed = atTheLimit()) {
            for (int i = 0; i < 30; i++) {
                upload(disturbed, "file " + i);
            }
            Folder there = disturbed.vault().list(VaultPath.ROOT);
            assertEquals(30, there.entries().size());
            for (Entry entry : there.entries()) {
                assertArrayEquals(CONTENT, downloaded(disturbed, (FileEntry) entry));
            }
        }
    }

    @Test
    void aStormOfRefusalsInTheMiddleIsWaitedOut() throws IOException {
        try (DisturbedVault disturbed = atTheLimit()) {
            disturbed.hostile().times(40, Trouble.UPLOAD, Fault.tooManyRequests());
            disturbed.hostile().times(40, Trouble.LIST, Fault.tooManyRequests());
            disturbed.hostile().times(40, Trouble.DOWNLOAD, Fault.tooManyRequests());
            upload(disturbed, "file");
            FileEntry file = (FileEntry)
                    disturbed.vault().list(VaultPath.ROOT).entry("file").orElseThrow();
            assertArrayEquals(CONTENT, downloaded(disturbed, file));
        }
    }
}
