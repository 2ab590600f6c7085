package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import dev.scabbard.core.vault.transfer.Download;
import dev.scabbard.core.vault.transfer.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    @TempDir
    static Path serverFolder;

    private static TestServer server;

    @TempDir
    Path local;

    private Vault vault;

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
        vault = server.account("user" + System.nanoTime()).open(server.origin());
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(local.resolve(name), content);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private FileEntry uploaded(VaultPath folder, String name, byte[] content) throws IOException {
        vault.transfers().upload(file("source", content), folder, name, Overwrite.REFUSE).run(progress -> {});
        return (FileEntry) vault.list(folder).entry(name).orElseThrow();
    }

    private byte[] downloaded(FileEntry entry) throws IOException {
        Path target = local.resolve("target" + System.nanoTime());
        vault.transfers().download(entry, target, Overwrite.REFUSE).run(progress -> {});
        return Files.readAllBytes(target);
    }

    @Test
    void startsEmpty() {
        assertEquals(List.of(), vault.list(VaultPath.ROOT).entries());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 15, 16, 17, 100, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 131_072 - 44, 131_072,
                1_500_000})
    void filesOfEverySizeComeBackAsTheyWere(int length) throws IOException {
        FileEntry entry = uploaded(VaultPath.ROOT, "file.bin", bytes(length));
        assertEquals(length, entry.size());
        assertArrayEquals(bytes(length), downloaded(entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "äß 漢字 (1)!'#?.txt",
                "a+b%20c%.txt",
                "! ' ( ) * # ? % + & = ; , : @ $ [ ] { } | ^ ~ ` \" < > \\",
                " leading and trailing ",
                "..hidden",
                "...",
                "e\u0301 is not é",
                "🗡️ family 👨‍👩‍👧",
                ".exef",
                "x.exef"
            })
    void namesOfEveryScriptAndSignWork(String name) throws IOException {
        FileEntry entry = uploaded(VaultPath.ROOT, name, bytes(20));
        assertArrayEquals(bytes(20), downloaded(entry));
        FolderEntry folder = vault.createFolder(VaultPath.ROOT, "in " + name);
        FileEntry inside = uploaded(folder.path(), name, bytes(21));
        assertArrayEquals(bytes(21), downloaded(inside));
        Entry renamed = vault.rename(inside, name + "2");
        assertEquals(List.of(renamed), vault.list(folder.path()).entries());
        vault.delete(renamed, false);
        assertTrue(vault.isEmpty(folder));
        vault.delete(folder, false);
        vault.delete(entry, false);
        assertEquals(List.of(), vault.list(VaultPath.ROOT).entries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "line\nend", "nul\0", "lone\uD800surrogate"})
    void impossibleNamesAreRefusedBeforeAnythingIsSent(String name) throws IOException {
        long before = server.server().requestLog().count();
        assertThrows(FileNameProblem.class, () -> vault.createFolder(VaultPath.ROOT, name));
        Upload upload = vault.transfers().upload(file("source", bytes(1)), VaultPath.ROOT, name, Overwrite.REFUSE);
        assertThrows(FileNameProblem.class, () -> upload.run(progress -> {}));
        assertEquals(before, server.server().requestLog().count());
    }

    @Test
    void namesAreCountedInBytesWithTheirSuffix() throws IOException {
        String longest = "ä".repeat(125);
        assertEquals(longest, uploaded(VaultPath.ROOT, longest, bytes(3)).name());
        Upload tooLong =
                vault.transfers().upload(local.resolve("source"), VaultPath.ROOT, longest + "x", Overwrite.REFUSE);
        assertThrows(FileNameProblem.FileNameTooLong.class, () -> tooLong.run(progress -> {}));
        assertThrows(
                FileNameProblem.FileNameTooLong.class, () -> vault.createFolder(VaultPath.ROOT, "x".repeat(256)));
    }

    @Test
    void anExistingFileIsOnlyReplacedWhenAsked() throws IOException {
        uploaded(VaultPath.ROOT, "a", bytes(10));
        Path other = file("other", bytes(11));
        Upload refused = vault.transfers().upload(other, VaultPath.ROOT, "a", Overwrite.REFUSE);
        assertThrows(TransferProblem.AlreadyThere.class, () -> refused.run(progress -> {}));
        vault.transfers().upload(other, VaultPath.ROOT, "a", Overwrite.REPLACE).run(progress -> {});
        FileEntry entry = (FileEntry) vault.list(VaultPath.ROOT).entry("a").orElseThrow();
        assertArrayEquals(bytes(11), downloaded(entry));
    }

    @Test
    void whatIsGoneOrTakenIsSaid() throws IOException {
        FileEntry entry = uploaded(VaultPath.ROOT, "a", bytes(1));
        FolderEntry folder = vault.createFolder(VaultPath.ROOT, "docs");
        uploaded(folder.path(), "b", bytes(1));
        assertThrows(ItemProblem.NameTaken.class, () -> vault.createFolder(VaultPath.ROOT, "docs"));
        assertThrows(ItemProblem.FolderNotEmpty.class, () -> vault.delete(folder, false));
        assertFalse(vault.isEmpty(folder));
        uploaded(VaultPath.ROOT, "c", bytes(1));
        assertThrows(ItemProblem.NameTaken.class, () -> vault.rename(entry, "c"));
        vault.delete(entry, false);
        assertThrows(ItemProblem.NotThere.class, () -> vault.delete(entry, false));
        assertThrows(ItemProblem.NotThere.class, () -> vault.rename(entry, "d"));
        assertThrows(ItemProblem.NotThere.class, () -> downloaded(entry));
        assertThrows(ItemProblem.NotThere.class, () -> vault.list(VaultPath.of("nowhere")));
        vault.delete(folder, true);
        assertThrows(ItemProblem.NotThere.class, () -> vault.isEmpty(folder));
        assertThrows(ItemProblem.RootNotPossible.class, () -> vault.delete(new FolderEntry(VaultPath.ROOT), true));
    }

    @Test
    void aNameWithControlCharactersIsShownButNeverActedOn() {
        long before = server.server().requestLog().count();
        for (String name : List.of("docs\n", "tab\t", "..", ".")) {
            FileEntry file = new FileEntry(VaultPath.of(name), 1);
            FolderEntry folder = new FolderEntry(VaultPath.of(name));
            assertFalse(file.actionable());
            assertThrows(ItemProblem.NotActionable.class, () -> vault.delete(file, false));
            assertThrows(ItemProblem.NotActionable.class, () -> vault.delete(folder, true));
            assertThrows(ItemProblem.NotActionable.class, () -> vault.rename(folder, "x"));
            assertThrows(ItemProblem.NotActionable.class, () -> vault.list(folder.path()));
            assertThrows(
                    ItemProblem.NotActionable.class,
                    () -> vault.transfers().download(file, local.resolve("x"), Overwrite.REFUSE).run(progress -> {}));
        }
        assertEquals(before, server.server().requestLog().count());
    }

    @Test
    void downloadsLeaveNothingButTheFile() throws IOException {
        FileEntry entry = uploaded(VaultPath.ROOT, "a", bytes(1000));
        downloaded(entry);
        try (Stream<Path> files = Files.list(local)) {
            assertTrue(files.noneMatch(path -> path.toString().endsWith(".scabbard-part")));
        }
    }

    @Test
    void anExistingTargetIsKeptOrReplacedAsAsked() throws IOException {
        FileEntry entry = uploaded(VaultPath.ROOT, "a", bytes(10));
        Path target = file("target", bytes(5));
        Download refused = vault.transfers().download(entry, target, Overwrite.REFUSE);
        assertThrows(TransferProblem.AlreadyThere.class, () -> refused.run(progress -> {}));
        assertArrayEquals(bytes(5), Files.readAllBytes(target));
        vault.transfers().download(entry, target, Overwrite.REPLACE).run(progress -> {});
        assertArrayEquals(bytes(10), Files.readAllBytes(target));
    }

    @Test
    void aTargetThatIsALinkOrAFolderIsRefused() throws IOException {
        FileEntry entry = uploaded(VaultPath.ROOT, "a", bytes(10));
        Path victim = file("victim", bytes(5));
        Path link = Files.createSymbolicLink(local.resolve("link"), victim);
        Path folder = Files.createDirectory(local.resolve("folder"));
        for (Path target : List.of(link, folder)) {
            Download download = vault.transfers().download(entry, target, Overwrite.REPLACE);
            assertThrows(TransferProblem.TargetNotPossible.class, () -> download.run(progress -> {}));
        }
        assertArrayEquals(bytes(5), Files.readAllBytes(victim));
    }

    @Test
    void sourcesThatCannotBeReadAreSaid() throws IOException {
        Upload vanished = vault.transfers().upload(local.resolve("nothing"), VaultPath.ROOT, "a", Overwrite.REFUSE);
        assertThrows(TransferProblem.SourceVanished.class, () -> vanished.run(progress -> {}));
        Upload folder = vault.transfers().upload(local, VaultPath.ROOT, "a", Overwrite.REFUSE);
        assertThrows(TransferProblem.SourceUnreadable.class, () -> folder.run(progress -> {}));
        Upload nowhere =
                vault.transfers().upload(file("source", bytes(1)), VaultPath.of("nowhere"), "a", Overwrite.REFUSE);
        assertThrows(ItemProblem.NotThere.class, () -> nowhere.run(progress -> {}));
    }

    @Test
    void progressRunsFromNothingToDone() throws IOException {
        Upload upload = vault.transfers().upload(file("source", bytes(300_000)), VaultPath.ROOT, "a", Overwrite.REFUSE);
        assertEquals(TransferProgress.Phase.WAITING, upload.progress().phase());
        upload.run(progress -> assertTrue(progress.done() <= progress.total()));
        assertEquals(new TransferProgress(TransferProgress.Phase.DONE, 300_000, 300_000), upload.progress());
        assertThrows(IllegalStateException.class, () -> upload.run(progress -> {}));
    }

    @Test
    void afterLockingNothingWorksAndEverythingSaysSo() throws IOException {
        FileEntry entry = uploaded(VaultPath.ROOT, "a", bytes(10));
        vault.close();
        vault.close();
        assertTrue(vault.isLocked());
        assertThrows(VaultStateProblem.VaultLocked.class, () -> vault.list(VaultPath.ROOT));
        assertThrows(VaultStateProblem.VaultLocked.class, () -> downloaded(entry));
        assertThrows(VaultStateProblem.VaultLocked.class, () -> vault.delete(entry, false));
        boolean[] told = {false};
        vault.onLock(() -> told[0] = true);
        assertTrue(told[0]);
    }

    @Test
    void aTransferThatRunsEndsWithTheLock() throws IOException {
        Path source = file("source", bytes(3_000_000));
        Upload upload = vault.transfers().upload(source, VaultPath.ROOT, "a", Overwrite.REFUSE);
        assertThrows(
                VaultStateProblem.VaultLocked.class,
                () -> upload.run(progress -> {
                    if (progress.phase() == TransferProgress.Phase.MOVING) {
                        vault.close();
                    }
                }));
        assertEquals(TransferProgress.Phase.STOPPED, upload.progress().phase());
    }

    @Test
    void aCancelledTransferLeavesNothing() throws IOException {
        FileEntry entry = uploaded(VaultPath.ROOT, "a", bytes(3_000_000));
        Path target = local.resolve("target");
        Download download = vault.transfers().download(entry, target, Overwrite.REFUSE);
        assertThrows(
                NetProblem.Cancelled.class,
                () -> download.run(progress -> {
                    if (progress.phase() == TransferProgress.Phase.MOVING) {
                        download.cancel();
                    }
                }));
        try (Stream<Path> files = Files.list(local)) {
            assertEquals(List.of(local.resolve("source")), files.toList());
        }
    }
}
