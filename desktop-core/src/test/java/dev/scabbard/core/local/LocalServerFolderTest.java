package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerFolderTest {

    @TempDir
    Path temp;

    private Path folder;
    private LocalServerOptions options;

    @BeforeEach
    void name() {
        folder = temp.resolve("vault");
        options = LocalServerOptions.forVault(folder);
    }

    @Test
    void twoServersCannotShareAFolder() {
        try (LocalServer first = LocalServer.start(options)) {
            assertThrows(LocalProblem.FolderInUse.class, () -> LocalServer.start(options));
            assertThrows(LocalProblem.FolderInUse.class, () -> first.folder().backUp(temp.resolve("copy")));
        }
        LocalServer.start(options).close();
    }

    @Test
    void theCreationKeyIs24WordsAndStays() {
        SecretChars key;
        try (LocalServer server = LocalServer.start(options)) {
            key = server.accountCreationKey();
            assertTrue(key.apply(chars -> new String(chars)).matches("([a-z]+ ){23}[a-z]+"));
        }
        try (key;
                LocalServer server = LocalServer.start(options);
                SecretChars again = server.accountCreationKey()) {
            assertEquals(key, again);
        }
    }

    @Test
    void foldersOfOthersAreLeftAlone() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThrows(LocalProblem.FolderForeign.class, () -> LocalServer.start(options));
        assertArrayEquals(new String[] {"thesis.txt"}, folder.toFile().list());
    }

    @Test
    void foldersThatCannotBeReadAreNamed() throws IOException {
        LocalServer.start(options).close();
        Path marker = folder.resolve("vault-folder.json");
        Files.writeString(marker, "{\"what\":\"Scabbard vault folder\",\"format\":3}");
        assertThrows(LocalProblem.FolderNewer.class, () -> LocalServer.start(options));
        Files.writeString(marker, "nonsense");
        assertThrows(LocalProblem.FolderDamaged.class, () -> LocalServer.start(options));
        Files.writeString(marker, "{\"format\":1}");
        Files.writeString(folder.resolve("account-creation-key"), "short");
        assertThrows(LocalProblem.FolderDamaged.class, () -> LocalServer.start(options));
        Files.writeString(temp.resolve("file"), "");
        assertThrows(
                LocalProblem.FolderUnusable.class,
                () -> LocalServer.start(LocalServerOptions.forVault(temp.resolve("file/vault"))));
    }

    @Test
    void anotherPortIsTakenWhenTheLastOneIsNotFree() throws IOException {
        int port;
        try (LocalServer server = LocalServer.start(options)) {
            port = server.port();
        }
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(port, other.getLocalPort());
            try (LocalServer server = LocalServer.start(options)) {
                assertNotEquals(port, server.port());
            }
            assertThrows(LocalProblem.PortTaken.class, () -> LocalServer.start(options.withPort(port)));
        }
        LocalServer.start(options.withPort(port)).close();
    }

    @Test
    void whatACrashHasLeftIsClearedAway() throws IOException {
        LocalServer.start(options).close();
        Files.createDirectories(folder.resolve("incoming/half/users"));
        Files.writeString(folder.resolve("incoming/0123.part"), "half");
        LocalServer.start(options).close();
        try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aBackupOfARunningVaultIsRestoredWhole() throws IOException {
        Path backup = temp.resolve("backups/today");
        byte[] content = {1, 2, 3};
        try (ServerFixture fixture = new ServerFixture(folder)) {
            TestClient arthur = fixture.signedIn("arthur");
            arthur.makeFolder(".", "empty");
            arthur.upload(".", "back\\slash\n漢.exef", content, false);
            fixture.server.backUp(backup);
            assertThrows(LocalProblem.TargetNotEmpty.class, () -> fixture.server.backUp(backup));
        }
        Path restored = temp.resolve("restored");
        assertEquals(restored, LocalVaultFolder.restore(backup, restored).path());
        assertArrayEquals(tree(folder), tree(restored));
        LocalServer.start(LocalServerOptions.forVault(restored)).close();
    }

    @Test
    void aBackupOfAClosedVaultIsTheSame() {
        LocalServer.start(options).close();
        LocalVaultFolder.at(folder).backUp(temp.resolve("copy"));
        assertTrue(LocalVaultFolder.restore(temp.resolve("copy"), temp.resolve("again")).isVault());
        assertThrows(LocalProblem.FolderDamaged.class, () -> LocalVaultFolder.at(temp.resolve("none"))
                .backUp(temp.resolve("x")));
        assertThrows(LocalProblem.TargetNotEmpty.class, () -> LocalVaultFolder.at(folder)
                .backUp(folder.resolve("users/x")));
    }

    @Test
    void damagedBackupsRestoreNothing() throws IOException {
        try (ServerFixture fixture = new ServerFixture(folder)) {
            fixture.signedIn("arthur").upload(".", "a.exef", new byte[100], false);
        }
        Path backup = temp.resolve("copy");
        LocalVaultFolder.at(folder).backUp(backup);
        Path target = temp.resolve("restored");
        Path stored = backup.resolve("users/arthur/files/a.exef");
        byte[] bytes = Files.readAllBytes(stored);
        bytes[50] ^= 1;
        Files.write(stored, bytes);
        assertThrows(LocalProblem.BackupDamaged.class, () -> LocalVaultFolder.restore(backup, target));
        Files.delete(stored);
        assertThrows(LocalProblem.BackupDamaged.class, () -> LocalVaultFolder.restore(backup, target));
        assertFalse(Files.exists(target));
        Files.delete(backup.resolve("SHA256SUMS"));
        assertThrows(LocalProblem.NotABackup.class, () -> LocalVaultFolder.restore(backup, target));
        assertThrows(LocalProblem.NotABackup.class, () -> LocalVaultFolder.restore(temp.resolve("none"), target));
    }

    private static Object[] tree(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.map(path -> root.relativize(path).toString())
                    .filter(path -> !path.equals("lock") && !path.startsWith("incoming"))
                    .sorted()
                    .toArray();
        }
    }
}
