package dev.scabbard.core.vault.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.local.ServerProcess;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.disk.PartDisk;
import dev.scabbard.core.vault.disk.PartFile;
import dev.scabbard.core.vault.disk.StaleParts;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Transfers that cannot be, because of this computer's disk or of the server's limits.
class TransferTroubleTest {

    private static final int MAX_UPLOAD = 20_000;
    private static final String UPLOAD = "POST /api/files/upload";
    private static final String DOWNLOAD = "GET /api/files/download";

    @TempDir
    Path serverFolder;

    @TempDir
    Path local;

    private TestServer server;
    private HostileServer hostile;
    private Vault vault;

    @BeforeEach
    void open() {
        server = new TestServer(LocalServerOptions.forVault(serverFolder).withMaxUpload(MAX_UPLOAD));
        hostile = server.hostile();
        vault = server.account("gwen").open(hostile.origin());
    }

    @AfterEach
    void close() {
        vault.close();
        hostile.close();
        server.close();
    }

    private Upload upload(int length) throws IOException {
        return vault.transfers().upload(source(length), VaultPath.ROOT, "a", Overwrite.REFUSE);
    }

    private Path source(int length) throws IOException {
        return Files.write(local.resolve("source"), new byte[length]);
    }

    private FileEntry uploaded(int length) throws IOException {
        upload(length).run(progress -> {});
        return (FileEntry) vault.list(VaultPath.ROOT).entry("a").orElseThrow();
    }

    @Test
    void aFileThatIsTooLargeForTheServerIsSaidBeforeAnyOfItIsSent() throws IOException {
        Upload tooLarge = upload(MAX_UPLOAD + 1);
        assertThrows(TransferProblem.FileTooLarge.class, () -> tooLarge.run(progress -> {}));
        assertEquals(0, hostile.count(UPLOAD));
        assertEquals(List.of(), vault.list(VaultPath.ROOT).entries());
    }

    @Test
    void aServerThatChangesItsMindAboutTheSizeIsUnderstood() throws IOException {
        hostile.always(UPLOAD, Fault.text(413, "application/json", "{\"detail\":\"File too large\"}"));
        Upload upload = upload(100);
        assertThrows(TransferProblem.FileTooLarge.class, () -> upload.run(progress -> {}));
        hostile.behave();
        assertEquals(100, uploaded(100).size());
    }

    @Test
    void aSourceThatVanishesBeforeItIsSentLeavesNothingOnTheServer() throws IOException {
        Upload upload = upload(100);
        assertThrows(
                TransferProblem.SourceVanished.class,
                () -> upload.run(progress -> {
                    if (progress.phase() == TransferProgress.Phase.CHECKING) {
                        delete(local.resolve("source"));
                    }
                }));
        assertEquals(List.of(), vault.list(VaultPath.ROOT).entries());
        assertEquals(TransferProgress.Phase.STOPPED, upload.progress().phase());
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatCannotFitOnTheDiskIsNotFetched() throws IOException {
        FileEntry huge = new FileEntry(uploaded(100).path(), Long.MAX_VALUE);
        Download download = vault.transfers().download(huge, local.resolve("target"), Overwrite.REFUSE);
        assertThrows(TransferProblem.DiskFull.class, () -> download.run(progress -> {}));
        assertEquals(0, hostile.count(DOWNLOAD));
    }

    /// A disk that takes so many bytes and no more.
    private static PartDisk fullAfter(int bytes) {
        return part -> {
            PartDisk.OpenPart real = PartDisk.local().create(part);
            int[] left = {bytes};
            return new PartDisk.OpenPart() {
                @Override
                public void write(byte[] b, int off, int len) throws IOException {
                    left[0] -= len;
                    if (left[0] < 0) {
                        throw new IOException("No space left on device");
                    }
                    real.write(b, off, len);
                }

                @Override
                public void finish() throws IOException {
                    if (left[0] == 0) {
                        throw new IOException("Disk quota exceeded");
                    }
                    real.finish();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10_000, 18_000})
    void aDiskThatFillsUpMeanwhileLeavesTheOldFileAndNoPart(int space) throws IOException {
        FileEntry file = uploaded(18_000);
        Path target = Files.write(local.resolve("target"), new byte[] {1, 2, 3});
        Download download = vault.transfers().download(file, target, Overwrite.REPLACE, fullAfter(space));
        assertThrows(TransferProblem.DiskFull.class, () -> download.run(progress -> {}));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(target));
        assertEquals(List.of(), partsOf(local));
        assertEquals(1, hostile.count(DOWNLOAD), "a full disk is not tried again");
    }

    @Test
    void aFileBeyondWhatOneExefHoldsIsRefusedBeforeAnythingIsAsked() throws IOException {
        Path huge = local.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength((1L << 36) - 32);
        } catch (IOException e) {
            assumeTrue(false, "this disk has no sparse files");
        }
        int before = hostile.requests().size();
        Upload upload = vault.transfers().upload(huge, VaultPath.ROOT, "huge", Overwrite.REFUSE);
        assertThrows(TransferProblem.TooLongToEncrypt.class, () -> upload.run(progress -> {}));
        assertFalse(vault.transfers().takes((1L << 36) - 32 - 43, new Cancellation()));
        assertEquals(before, hostile.requests().size());
        assertTrue(vault.transfers().takes(MAX_UPLOAD, new Cancellation()));
        assertFalse(vault.transfers().takes(MAX_UPLOAD + 1, new Cancellation()));
        Files.delete(huge);
    }

    @Test
    void aFolderThatBecameAFileIsSaid() throws IOException {
        FileEntry file = uploaded(100);
        Path folder = Files.write(local.resolve("folder"), new byte[] {1});
        Download download = vault.transfers().download(file, folder.resolve("target"), Overwrite.REFUSE);
        assertThrows(TransferProblem.TargetNotPossible.class, () -> download.run(progress -> {}));
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(folder));
    }

    @Test
    void aFolderThatVanishesMeanwhileIsSaid() throws IOException {
        FileEntry file = uploaded(100);
        Path folder = Files.createDirectory(local.resolve("folder"));
        Download download = vault.transfers().download(file, folder.resolve("target"), Overwrite.REFUSE);
        assertThrows(
                TransferProblem.TargetNotPossible.class,
                () -> download.run(progress -> {
                    if (progress.phase() == TransferProgress.Phase.MOVING) {
                        delete(folder);
                    }
                }));
        assertFalse(Files.exists(folder));
    }

    private static List<Path> partsOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> PartFile.NAME.matcher(path.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A program that is in the middle of a download into a folder.
    public static void main(String[] arguments) throws IOException {
        try (PartFile part = PartFile.beside(Path.of(arguments[0], "a"), Overwrite.REFUSE, written -> {})) {
            part.write(new byte[] {1, 2, 3}, 0, 3);
            ServerProcess.live("writing");
        }
    }

    @Test
    void whatAKilledProgramLeftGoesWithTheNextDownloadAndWhatALivingOneWritesStays() throws IOException {
        FileEntry file = uploaded(100);
        ServerProcess other = new ServerProcess(TransferTroubleTest.class, 1, local.toString());
        Path part = partsOf(local).getFirst();
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(StaleParts.LEFT.multipliedBy(2))));
        vault.transfers().download(file, local.resolve("one"), Overwrite.REFUSE).run(progress -> {});
        assertTrue(Files.exists(part));
        other.kill();
        assertTrue(Files.exists(part), "it was killed, so it could not clear up");
        vault.transfers().download(file, local.resolve("two"), Overwrite.REFUSE).run(progress -> {});
        assertEquals(List.of(), partsOf(local));
        assertEquals(3, Arrays.stream(local.toFile().list()).count(), "source, one, two");
    }
}
