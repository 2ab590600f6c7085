package dev.scabbard.core.vault.replace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.ServerProcess;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.disk.PartFile;
import dev.scabbard.core.vault.disk.StaleParts;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.journal.Journal;
import dev.scabbard.core.vault.journal.UnfinishedTransfer;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a vault finds when it is opened after a program, or a lock, ended in the middle.
class JournalOpeningTest {

    @TempDir
    Path serverFolder;

    @TempDir
    Path local;

    private TestServer server;
    private TestServer.Account account;
    private Vault vault;

    @BeforeEach
    void open() {
        server = new TestServer(serverFolder);
        account = server.account("gwen");
        vault = account.open(server.origin());
    }

    @AfterEach
    void close() {
        vault.close();
        server.close();
    }

    private Path journal() {
        return local.resolve("journal");
    }

    private Leftovers openAgain() {
        vault.close();
        vault = account.open(server.origin());
        return vault.resumption().openJournal(journal(), new Cancellation());
    }

    private static List<UnfinishedTransfer> uploads(int count) {
        return IntStream.range(0, count)
                .<UnfinishedTransfer>mapToObj(number -> new UnfinishedTransfer.Up(
                        Path.of("/home/gwen/photos/" + number), List.of("photos"), number + ".jpg", number, false))
                .toList();
    }

    @Test
    void tenThousandTransfersAreOfferedAgainUntilTheyAreForgotten() {
        vault.resumption().openJournal(journal(), new Cancellation());
        List<UnfinishedTransfer> uploads = uploads(10_000);
        vault.beforeLock(() -> vault.resumption().remember(uploads));
        assertEquals(uploads, openAgain().unfinished());
        assertEquals(uploads, openAgain().unfinished(), "nobody took them up, and nobody declined");
        vault.resumption().forgetUnfinished();
        assertTrue(openAgain().isEmpty());
    }

    @Test
    void whatIsRememberedTwiceIsOfferedOnce() {
        vault.resumption().openJournal(journal(), new Cancellation());
        vault.resumption().remember(uploads(3));
        vault.resumption().remember(uploads(2));
        assertEquals(uploads(2), openAgain().unfinished());
    }

    @Test
    void whatComesTooLateForTheLockIsNotSaidToBeRememberedAndTakesNothingAway() {
        vault.resumption().openJournal(journal(), new Cancellation());
        assertTrue(vault.resumption().remember(uploads(3)));
        vault.close();
        assertFalse(vault.resumption().remember(uploads(2)));
        assertEquals(uploads(3), openAgain().unfinished());
    }

    @Test
    void nothingIsRememberedWithoutAJournal() {
        assertFalse(vault.resumption().remember(uploads(1)));
    }

    @Test
    void aLockGoesOnWhateverGoesWrongBeforeIt() {
        vault.beforeLock(() -> {
            throw new IllegalStateException("for the test");
        });
        vault.beforeLock(() -> assertFalse(vault.isLocked()));
        vault.close();
        assertTrue(vault.isLocked());
    }

    /// A program that is in the middle of a download into a folder.
    public static void main(String[] arguments) throws IOException {
        byte[] key = HexFormat.of().parseHex(arguments[0]);
        Path folder = Path.of(arguments[1]);
        try (dev.scabbard.core.secret.SecretBytes vaultKey = dev.scabbard.core.secret.SecretBytes.takeOver(key);
                Journal journal = Journal.open(folder.resolve("journal"), vaultKey);
                var _ = journal.partsIn(folder);
                PartFile part = PartFile.beside(folder.resolve("a"), Overwrite.REFUSE, written -> {})) {
            part.write(new byte[] {1, 2, 3}, 0, 3);
            ServerProcess.live("writing");
        }
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(local)) {
            return files.filter(path -> PartFile.NAME.matcher(path.getFileName().toString()).matches())
                    .toList();
        }
    }

    @Test
    void partFilesOfAKilledProgramGoAndThoseOfALivingOneStay() throws IOException {
        String key = account.vaultKey().apply(HexFormat.of()::formatHex);
        ServerProcess other = new ServerProcess(JournalOpeningTest.class, 1, key, local.toString());
        Path part = parts().getFirst();
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(StaleParts.LEFT)));
        assertTrue(openAgain().isEmpty());
        assertTrue(Files.exists(part), "its program lives");
        other.kill();
        assertTrue(Files.exists(part));
        assertEquals(1, openAgain().partsRemoved());
        assertEquals(List.of(), parts());
        assertTrue(openAgain().isEmpty());
    }

    @Test
    void downloadsIntoOneFolderLeaveNothingInTheJournal() throws IOException {
        vault.resumption().openJournal(journal(), new Cancellation());
        ReplacementTest.store(vault, "a", "content".getBytes(StandardCharsets.UTF_8));
        FileEntry file = (FileEntry) vault.list(VaultPath.ROOT).entry("a").orElseThrow();
        for (int number = 0; number < 3; number++) {
            vault.transfers().download(file, local.resolve("a" + number), Overwrite.REFUSE).run(progress -> {});
            assertEquals(1, Files.list(journal()).count(), "one record for the folder, not one for each file");
        }
        vault.close();
        assertEquals(0, Files.list(journal()).count());
    }

    @Test
    void aJournalThatCannotBeMadeStopsNothing() throws IOException {
        Files.write(journal(), new byte[] {1});
        assertTrue(vault.resumption().openJournal(journal(), new Cancellation()).isEmpty());
        vault.resumption().remember(uploads(3));
        ReplacementTest.store(vault, "a", "content".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("a"), ReplacementTest.names(vault));
    }

    @Test
    void aLockedVaultHasNoJournal() {
        vault.close();
        assertThrows(
                VaultStateProblem.VaultLocked.class, () ->
                        vault.resumption().openJournal(journal(), new Cancellation()));
        vault.resumption().remember(uploads(1));
        assertTrue(openAgain().isEmpty());
    }
}
