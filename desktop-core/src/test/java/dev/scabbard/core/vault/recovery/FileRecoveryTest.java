package dev.scabbard.core.vault.recovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.protocol.keys.RecoveryKeyForm;
import dev.scabbard.core.protocol.names.NameCipher;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRecoveryTest {

    @TempDir
    Path folder;

    private final SecretBytes vaultKey = SecretBytes.random(32);
    private Path source;
    private Path target;

    @BeforeEach
    void folders() throws IOException {
        source = Files.createDirectory(folder.resolve("backup"));
        target = folder.resolve("copies");
    }

    private Path seal(String path, String content) throws IOException {
        Path file = source.resolve(path + ".exef");
        Files.createDirectories(file.getParent());
        return Files.write(file, new ExefV2().seal(vaultKey, content.getBytes(StandardCharsets.UTF_8)));
    }

    private RecoveryReport recover() {
        return new FileRecovery(source, target).run(vaultKey, progress -> {});
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void everyFileComesBackInItsFolder() throws IOException {
        seal("notes.txt", "hello");
        seal("docs/2026/empty", "");
        seal("docs/äß 漢字 (1)!'#?.txt", "unicode");
        Files.writeString(source.resolve("server.json"), "not ours");
        RecoveryReport report = recover();
        assertEquals(
                Map.of("notes.txt", "hello", "docs/2026/empty", "", "docs/äß 漢字 (1)!'#?.txt", "unicode"),
                contents(target));
        assertEquals(3, report.recovered().size());
        assertEquals(List.of(), report.failed());
        assertTrue(report.recovered().stream().noneMatch(RecoveryReport.Recovered::renamed));
    }

    @Test
    void namesThatWereHiddenFromTheServerComeBackAsPeopleKnowThem() throws IOException {
        try (NameCipher cipher = NameCipher.of(vaultKey)) {
            seal("gwen/" + cipher.hiddenFolderPath("docs/Ω und 2026"), "hello");
            seal("gwen/" + cipher.hidden("letter.txt"), "unicode");
            RecoveryReport report = recover();
            assertEquals(Map.of("gwen/docs/Ω und 2026", "hello", "gwen/letter.txt", "unicode"), contents(target));
            assertTrue(report.recovered().stream().noneMatch(RecoveryReport.Recovered::renamed));

            seal("plain", "one name that was never hidden says that none was");
            new FileRecovery(source, folder.resolve("others")).run(vaultKey, progress -> {});
            assertTrue(contents(folder.resolve("others")).containsKey("gwen/" + cipher.hidden("letter.txt")));
        }
    }

    @Test
    void aServersDataFolderIsAsGoodAsABackup() throws IOException {
        byte[] content = "from a real vault".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        Path data = folder.resolve("server");
        TestServer.Account account;
        try (TestServer server = new TestServer(data)) {
            account = server.account("arthur");
            try (Vault vault = account.open(server.origin())) {
                FolderEntry docs = vault.createFolder(VaultPath.ROOT, "docs");
                Path file = Files.write(folder.resolve("plain"), content);
                vault.transfers().upload(file, docs.path(), "a.txt", Overwrite.REFUSE).run(progress -> {});
            }
        }
        RecoveryReport report = new FileRecovery(data, target).run(account.vaultKey(), progress -> {});
        assertEquals(1, report.recovered().size());
        assertArrayEquals(
                content, Files.readAllBytes(target.resolve(report.recovered().getFirst().copy())));
    }

    /// Of the release that vaults on this computer are made for now: ExEF 4 on the disk, and the key as people keep it.
    @Test
    void theFolderOfANewVaultOnThisComputerIsAsGoodWithTheKeyInWordsOrInDigits() throws IOException {
        byte[] content = "from a vault on this computer".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        Path data = folder.resolve("server");
        try (LocalServer server = LocalServer.start(LocalServerOptions.forVault(data));
                OnboardingWorkflow workflow = new OnboardingWorkflow(
                        TestServer.patientSettings(), TestServer.environment(), state -> {});
                SecretChars password = SecretChars.copyOf("correct horse".toCharArray());
                SecretChars creationKey = server.accountCreationKey()) {
            workflow.probe(server.origin());
            try (RecoveryKey shown = workflow.signUp("arthur", password, creationKey);
                    Vault vault = workflow.openNewAccount()) {
                FolderEntry docs = vault.createFolder(VaultPath.ROOT, "docs ü");
                Path file = Files.write(folder.resolve("plain"), content);
                vault.transfers().upload(file, docs.path(), "a b.txt", Overwrite.REFUSE).run(progress -> {});
                assertEquals(KeyAlgorithm.ARGON2D, vault.security().keyDerivation());
                assertEquals(RecoveryKeyForm.WORDS, shown.form());
                for (RecoveryKeyForm form : RecoveryKeyForm.values()) {
                    recoverWith(shown, form, data, content);
                }
            }
        }
    }

    private void recoverWith(RecoveryKey shown, RecoveryKeyForm form, Path data, byte[] content) throws IOException {
        try (SecretBytes bytes = shown.vaultKey();
                RecoveryKey kept = RecoveryKey.of(bytes, form);
                SecretChars text = kept.text();
                RecoveryKey typed = RecoveryKey.parse(text);
                SecretBytes key = typed.vaultKey()) {
            Path copies = folder.resolve("copies in " + form);
            RecoveryReport report = new FileRecovery(data, copies).run(key, progress -> {});
            assertEquals(List.of(), report.failed());
            Path copy = copies.resolve(report.recovered().getFirst().copy());
            assertTrue(copy.endsWith(Path.of("docs ü", "a b.txt")), copy.toString());
            assertArrayEquals(content, Files.readAllBytes(copy));
        }
    }

    @Test
    void whatIsDamagedIsNamedAndTheRestGoesOn() throws IOException {
        seal("good", "hello");
        Path flipped = seal("flipped", "hello");
        byte[] bytes = Files.readAllBytes(flipped);
        bytes[bytes.length - 1] ^= 1;
        Files.write(flipped, bytes);
        Path cut = seal("cut", "hello");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 30));
        Path newer = seal("newer", "hello");
        byte[] other = Files.readAllBytes(newer);
        other[4] = 5;
        Files.write(newer, other);
        RecoveryReport report = recover();
        assertEquals(Map.of("good", "hello"), contents(target));
        Map<String, Object> reasons = new HashMap<>();
        report.failed().forEach(failed -> reasons.put(failed.source().toString(), failed.problem()));
        assertInstanceOf(RecoveryProblem.RecoveryDamaged.class, reasons.get("flipped.exef"));
        assertInstanceOf(RecoveryProblem.RecoveryDamaged.class, reasons.get("cut.exef"));
        assertInstanceOf(ExefProblem.UnsupportedExefVersion.class, reasons.get("newer.exef"));
        assertFalse(report.keySeemsWrong());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aFileComesBackWhicheverReleaseWroteIt(int version) throws IOException {
        byte[] content = "written long ago".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        Files.write(
                source.resolve("file.exef"), Exef.ofVersion(version).seal(vaultKey, content));
        assertEquals(List.of(), recover().failed());
        assertArrayEquals(content, Files.readAllBytes(target.resolve("file")));
    }

    @Test
    void aKeyOfAnotherVaultOpensNothingAndSeemsWrong() throws IOException {
        seal("a", "hello");
        seal("b", "hello");
        RecoveryReport report = new FileRecovery(source, target).run(SecretBytes.random(32), progress -> {});
        assertTrue(report.keySeemsWrong());
        assertEquals(Map.of(), contents(target));
    }

    @Test
    void namesThatACarelessFileSystemTakesForOneDoNotReplaceEachOther() throws IOException {
        seal("Notes.txt", "one");
        seal("notes.txt", "two");
        seal("con", "three");
        RecoveryReport report = recover();
        assertEquals(
                Map.of("Notes.txt", "one", "notes (2).txt", "two", "_con", "three"), contents(target));
        assertEquals(2, report.recovered().stream().filter(RecoveryReport.Recovered::renamed).count());
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path outside = folder.resolve("outside.exef");
        Files.move(seal("secret", "hello"), outside);
        Files.createSymbolicLink(source.resolve("link.exef"), outside);
        Files.createSymbolicLink(source.resolve("loop"), source);
        RecoveryReport report = recover();
        assertEquals(Map.of(), contents(target));
        assertEquals(1, report.failed().size());
        assertInstanceOf(RecoveryProblem.RecoverySkipped.class, report.failed().getFirst().problem());
    }

    @Test
    void foldersThatWillNotDoAreRefusedBeforeAnythingHappens() throws IOException {
        assertThrows(RecoveryProblem.RecoveryNothingFound.class, this::recover);
        seal("a", "hello");
        Files.createDirectory(target);
        Files.writeString(target.resolve("precious"), "mine");
        assertThrows(RecoveryProblem.RecoveryTargetNotEmpty.class, this::recover);
        assertEquals(Map.of("precious", "mine"), contents(target));
        target = source.resolve("inside");
        assertThrows(RecoveryProblem.RecoveryTargetInside.class, this::recover);
        target = Files.writeString(folder.resolve("file"), "x");
        assertThrows(RecoveryProblem.RecoveryTargetNotPossible.class, this::recover);
        source = folder.resolve("nowhere");
        assertThrows(RecoveryProblem.RecoverySourceMissing.class, this::recover);
    }

    @Test
    void itCanBeStoppedAndTellsHowFarItIs() throws IOException {
        for (int i = 0; i < 10; i++) {
            seal("file" + i, "hello");
        }
        FileRecovery recovery = new FileRecovery(source, target);
        List<RecoveryProgress> heard = new ArrayList<>();
        assertThrows(
                NetProblem.Cancelled.class,
                () -> recovery.run(vaultKey, progress -> {
                    heard.add(progress);
                    if (progress.filesDone() == 3) {
                        recovery.cancel();
                    }
                }));
        assertEquals(3, contents(target).size());
        assertEquals(10, heard.getLast().filesTotal());
    }
}
