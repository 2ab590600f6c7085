package dev.scabbard.core.vault.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.LocalProblem;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.local.LocalVaultFolder;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.copy.CopyProgress.Step;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A vault of 0.2 copied to one of the release that new ones are made for.
class VaultCopyTest {

    private static final VaultPath DEEP = VaultPath.of("docs", "Ärmel (1)", "#?%");
    private static final int LARGE = 3_000_000;

    @TempDir
    Path folder;

    private TestServer oldServer;
    private LocalServer newServer;
    private Vault old;
    private Vault fresh;

    @BeforeEach
    void vaults() throws IOException {
        oldServer = new TestServer(folder.resolve("old"));
        old = oldServer
                .account("gwen")
                .open(oldServer.origin(), TestServer.environment(), TestServer.patientSettings());
        newServer = LocalServer.start(LocalServerOptions.forVault(folder.resolve("new")));
        try (OnboardingWorkflow workflow =
                        new OnboardingWorkflow(TestServer.patientSettings(), TestServer.environment(), state -> {});
                SecretChars password = SecretChars.copyOf("correct horse".toCharArray());
                SecretChars creationKey = newServer.accountCreationKey()) {
            workflow.probe(newServer.origin());
            workflow.signUp("gwen", password, creationKey).close();
            fresh = workflow.openNewAccount();
        }
        old.createFolder(VaultPath.ROOT, "docs");
        old.createFolder(VaultPath.of("docs"), "Ärmel (1)");
        old.createFolder(VaultPath.of("docs", "Ärmel (1)"), "#?%");
        old.createFolder(VaultPath.ROOT, "empty");
        put(old, VaultPath.ROOT, "docs", 5);
        put(old, VaultPath.ROOT, "nothing", 0);
        put(old, DEEP, "large.bin", LARGE);
        put(old, DEEP, "b+c & d.txt", 77);
    }

    @AfterEach
    void close() {
        old.close();
        fresh.close();
        oldServer.close();
        newServer.close();
    }

    private void put(Vault vault, VaultPath where, String name, int length) throws IOException {
        byte[] content = new byte[length];
        new Random(name.hashCode() + length).nextBytes(content);
        Path file = Files.write(folder.resolve("content"), content);
        vault.transfers().upload(file, where, name, Overwrite.REFUSE).run(progress -> {});
    }

    private CopyReport copy(Consumer<CopyProgress> listener) {
        return new VaultCopy(old, fresh).run(listener);
    }

    /// Does something when the comparison begins.
    private static Consumer<CopyProgress> beforeComparing(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return progress -> {
            if (progress.step() == Step.COMPARING && done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }

    private static List<String> tree(Vault vault) {
        CopyPlan plan = CopyPlan.of(vault, new Cancellation());
        assertEquals(List.of(), plan.findings());
        return Stream.concat(
                        plan.folders().stream().map(path -> path + "/"),
                        plan.files().stream().map(file -> file.path().toString()))
                .sorted()
                .toList();
    }

    private void assertSame(CopyReport report) {
        assertEquals(List.of(), report.findings());
        assertTrue(report.isWhole());
        assertEquals(tree(old), tree(fresh));
        CopyPlan plan = CopyPlan.of(old, new Cancellation());
        for (FileEntry file : plan.files()) {
            assertEquals(
                    old.contents().fingerprint(file, read -> {}, new Cancellation()),
                    fresh.contents().fingerprint(file, read -> {}, new Cancellation()));
        }
    }

    private Path stored(Path server, String name) {
        try (Stream<Path> files = Files.walk(server)) {
            return files.filter(file -> file.getFileName().toString().equals(name)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void damage(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long uploads() {
        return newServer.requestLog().count("POST", "/files/upload/{path}");
    }

    @Test
    void everythingIsThereAndTheSameAndTheOldOneMayGoThen() throws IOException {
        LocalVaultFolder place = LocalVaultFolder.at(folder.resolve("old"));
        String state = place.state();
        CopyReport report = copy(progress -> assertTrue(progress.fraction() >= 0 && progress.fraction() <= 1));
        assertSame(report);
        assertEquals(new CopyReport(4, 4, LARGE + 82L, 0, 0, List.of()), report);
        assertEquals(state, place.state(), "it was only read");
        assertThrows(LocalProblem.FolderInUse.class, () -> place.delete(state));
        put(old, VaultPath.ROOT, "later", 1);
        oldServer.close();
        assertThrows(LocalProblem.FolderChanged.class, () -> place.delete(state));
        assertTrue(place.isVault());
        place.delete(place.state());
        assertFalse(Files.exists(place.path()));
    }

    @Test
    void aBreakInTheMiddleLosesNothingAndNothingIsCopiedTwice() {
        VaultCopy first = new VaultCopy(old, fresh);
        assertThrows(NetProblem.Cancelled.class, () -> first.run(progress -> {
            if (progress.filesDone() == 2) {
                first.cancel();
            }
        }));
        assertEquals(2, CopyPlan.of(fresh, new Cancellation()).files().size());
        CopyReport report = copy(progress -> {});
        assertSame(report);
        assertEquals(0, report.again());
        assertSame(copy(progress -> {}));
        assertEquals(4, uploads());
    }

    @Test
    void aByteThatTheDiskHasDamagedInTheNewOneIsFoundAndTheFileCopiedAgain() {
        CopyReport report =
                copy(beforeComparing(() -> damage(stored(folder.resolve("new"), "large.bin.exef"))));
        assertEquals(1, report.again());
        assertSame(report);
    }

    @Test
    void anotherContentInTheNewOneIsFoundAndLeft() throws IOException {
        fresh.createFolder(VaultPath.ROOT, "mine");
        put(fresh, VaultPath.ROOT, "nothing", 9);
        CopyReport report = copy(progress -> {});
        assertFalse(report.isWhole());
        assertEquals(VaultPath.of("nothing"), report.findings().getFirst().path());
        assertInstanceOf(
                CopyProblem.CopyDiffers.class, report.findings().getFirst().problem());
        assertEquals(1, report.more());
        assertEquals(3, report.files());
    }

    @Test
    void whatIsDamagedInTheOldOneIsNamedAndTheRestIsCopied() {
        damage(stored(folder.resolve("old"), "large.bin.exef"));
        CopyReport report = copy(progress -> {});
        assertEquals(1, report.findings().size());
        assertEquals(DEEP.child("large.bin"), report.findings().getFirst().path());
        assertInstanceOf(
                TransferProblem.FileDamaged.class, report.findings().getFirst().problem());
        assertEquals(3, report.files());
        assertFalse(tree(fresh).contains(DEEP + "/large.bin"));
    }

    @Test
    void aLockEndsIt() {
        assertThrows(VaultStateProblem.VaultLocked.class, () -> copy(beforeComparing(old::close)));
    }

    @Test
    void theRoomIsEnoughAndAskedForBefore() throws IOException {
        CopyPlan plan = CopyPlan.of(old, new Cancellation());
        plan.requireRoom(folder.resolve("not/there/yet"));
        copy(progress -> {});
        try (Stream<Path> files = Files.walk(folder.resolve("new"))) {
            long taken = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            assertTrue(taken < plan.room());
        }
    }
}
