package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.excalibur.problem.VaultKeyProblem;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.transfer.Download;
import dev.scabbard.core.vault.transfer.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A vault on a server that does wrong in one thing at a time.
class HostileVaultTest {

    private static final String LIST = "GET /api/files/list";
    private static final String DOWNLOAD = "GET /api/files/download";
    private static final String UPLOAD = "POST /api/files/upload";
    private static final String MKDIR = "POST /api/files/mkdir";
    private static final String RENAME = "POST /api/files/rename";
    private static final String DELETE = "DELETE /api/files/delete";
    private static final byte[] CONTENT = content(200_000);

    @TempDir
    static Path serverFolder;

    private static TestServer server;

    @TempDir
    Path local;

    private String username = "";
    private HostileServer hostile;
    private Vault vault;
    private FileEntry file;
    private Path source;
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
    void open() throws IOException {
        username = "user" + System.nanoTime();
        hostile = server.hostile();
        vault = server.account(username).open(hostile.origin());
        source = Files.write(local.resolve("source"), CONTENT);
        target = local.resolve("target");
        upload("file");
        file = (FileEntry) vault.list(VaultPath.ROOT).entry("file").orElseThrow();
    }

    @AfterEach
    void close() {
        vault.close();
        hostile.close();
    }

    private static byte[] content(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private void upload(String name) {
        vault.transfers().upload(source, VaultPath.ROOT, name, Overwrite.REFUSE).run(progress -> {});
    }

    private void download() {
        vault.transfers().download(file, target, Overwrite.REPLACE).run(progress -> {});
    }

    private void listFails(Class<? extends Problem> problem) {
        assertThrows(problem, () -> vault.list(VaultPath.ROOT));
    }

    private void downloadFails(Class<? extends Problem> problem) throws IOException {
        Files.write(target, new byte[] {1, 2, 3});
        assertThrows(problem, this::download);
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(target), "the old file is intact");
        requireNoPartFile();
    }

    private void requireNoPartFile() throws IOException {
        try (Stream<Path> files = Files.list(local)) {
            assertTrue(files.noneMatch(path -> path.toString().endsWith(".scabbard-part")));
        }
    }

    private Path stored(String name) {
        try (Stream<Path> files = Files.walk(serverFolder)) {
            return files.filter(path -> path.endsWith(name + ".exef"))
                    .max(Comparator.comparing(path -> path.toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnaryOperator<byte[]> flipped(int fromEnd) {
        return bytes -> {
            byte[] other = bytes.clone();
            other[other.length - fromEnd] ^= 1;
            return other;
        };
    }

    @Test
    void successWithoutEncryptionIsRefusedWhereItIsDue() throws IOException {
        for (String route : List.of(LIST, DOWNLOAD, UPLOAD, MKDIR)) {
            hostile.always(route, new Fault.WithoutHeader("X-Encrypted"));
        }
        listFails(SessionProblem.DowngradeRefused.class);
        downloadFails(SessionProblem.DowngradeRefused.class);
        assertThrows(SessionProblem.DowngradeRefused.class, () -> upload("other"));
        assertThrows(SessionProblem.DowngradeRefused.class, () -> vault.createFolder(VaultPath.ROOT, "docs"));
    }

    @Test
    void aPlainListingIsNeverBelieved() {
        String listing = "{\"name\":\"x\",\"fullpath\":\".\",\"type\":\"directory\",\"items\":[]}";
        hostile.always(LIST, Fault.text(200, "application/json", listing));
        listFails(SessionProblem.DowngradeRefused.class);
    }

    @Test
    void damagedRepliesAreRefused() throws IOException {
        for (UnaryOperator<byte[]> damage : List.<UnaryOperator<byte[]>>of(
                flipped(1),
                flipped(20),
                bytes -> Arrays.copyOf(bytes, bytes.length - 1),
                bytes -> Arrays.copyOf(bytes, bytes.length + 1),
                bytes -> new byte[0],
                bytes -> "not encrypted at all".getBytes(StandardCharsets.UTF_8))) {
            hostile.behave();
            hostile.always(LIST, new Fault.ChangedBody(damage));
            hostile.always(DOWNLOAD, new Fault.ChangedBody(damage));
            listFails(SessionProblem.ReplyDamaged.class);
            downloadFails(SessionProblem.ReplyDamaged.class);
        }
    }

    @Test
    void oneDamagedDownloadIsFetchedAgain() throws IOException {
        hostile.once(DOWNLOAD, new Fault.ChangedBody(flipped(1)));
        download();
        assertArrayEquals(CONTENT, Files.readAllBytes(target));
    }

    @Test
    void aFileThatWasDamagedOnTheServerIsNotSaved() throws IOException {
        for (UnaryOperator<byte[]> damage : List.<UnaryOperator<byte[]>>of(
                flipped(1), flipped(CONTENT.length), bytes -> Arrays.copyOf(bytes, bytes.length - 7))) {
            upload("damaged");
            Path there = stored("damaged");
            Files.write(there, damage.apply(Files.readAllBytes(there)));
            FileEntry entry = (FileEntry) vault.list(VaultPath.ROOT).entry("damaged").orElseThrow();
            Download download = vault.transfers().download(entry, target, Overwrite.REFUSE);
            assertThrows(TransferProblem.FileDamaged.class, () -> download.run(progress -> {}));
            assertFalse(Files.exists(target));
            requireNoPartFile();
            vault.delete(entry, false);
        }
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        hostile.always(LIST, Fault.redirect("/elsewhere"));
        hostile.always(DOWNLOAD, Fault.redirect("/elsewhere"));
        listFails(SessionProblem.RedirectRefused.class);
        downloadFails(SessionProblem.RedirectRefused.class);
        assertEquals(0, hostile.count("GET /elsewhere"));
    }

    @Test
    void aCutConnectionIsTriedOnceMoreWithANewNonce() throws IOException {
        for (Fault fault : List.of(new Fault.DropBefore(), new Fault.DropAfter(), Fault.cutAnswer(30))) {
            hostile.once(LIST, fault);
            hostile.once(DOWNLOAD, fault);
            assertEquals(1, vault.list(VaultPath.ROOT).entries().size());
            download();
            assertArrayEquals(CONTENT, Files.readAllBytes(target));
        }
        List<String> proofs = hostile.headerValues(LIST, "X-SRP-PoP");
        assertEquals(proofs.size(), new HashSet<>(proofs).size());
        assertTrue(proofs.size() >= 7);
    }

    @Test
    void aConnectionThatIsCutAgainIsSaid() throws IOException {
        hostile.always(LIST, new Fault.DropBefore());
        hostile.always(DOWNLOAD, Fault.cutAnswer(100_000));
        listFails(NetProblem.ConnectionLost.class);
        downloadFails(TransferProblem.TransferInterrupted.class);
    }

    @Test
    void aServerThatHangsIsAskedOnceMore() throws IOException {
        hostile.once(LIST, new Fault.Hang());
        assertEquals(1, vault.list(VaultPath.ROOT).entries().size());
        hostile.once(UPLOAD, new Fault.Hang());
        upload("other");
        assertEquals(2, hostile.headerValues(UPLOAD, "X-Attempt").size() + 1);
        hostile.always(LIST, new Fault.Hang());
        listFails(NetProblem.ReplyTooSlow.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesWhoseAnswerWasLostAreNotTakenForFailures(boolean hanging) {
        Fault lost = hanging ? new Fault.HangAfter() : new Fault.DropAfter();
        hostile.once(UPLOAD, lost).once(RENAME, lost).once(DELETE, lost);
        upload("other");
        FileEntry other = (FileEntry) vault.list(VaultPath.ROOT).entry("other").orElseThrow();
        assertEquals(CONTENT.length, other.size());
        Entry renamed = vault.rename(other, "another");
        assertEquals(renamed, vault.list(VaultPath.ROOT).entry("another").orElseThrow());
        vault.delete(renamed, false);
        assertEquals(1, vault.list(VaultPath.ROOT).entries().size());
    }

    @Test
    void aFolderWhoseAnswerWasLostIsThere() {
        hostile.once(MKDIR, new Fault.DropAfter());
        FolderEntry made = vault.createFolder(VaultPath.ROOT, "docs");
        assertTrue(vault.isEmpty(made));
        assertThrows(ItemProblem.NameTaken.class, () -> vault.createFolder(VaultPath.ROOT, "docs"));
    }

    @Test
    void a401WhoseCauseIsNotTheTokenIsSaidWithoutLoggingInAgain() {
        hostile.always(LIST, Fault.text(401, "application/json", "{\"detail\":\"Invalid PoP\"}"));
        long logins = hostile.count("GET /api/auth");
        listFails(SessionProblem.RequestRefused.class);
        assertEquals(logins, hostile.count("GET /api/auth"));
        assertEquals(1, hostile.count("GET /api/well-known/heartbeat"));
    }

    @Test
    void a401ThatGoesAwayIsNobodysBusiness() {
        hostile.once(LIST, Fault.text(401, "application/json", "{\"detail\":\"Nonce reused\"}"));
        assertEquals(1, vault.list(VaultPath.ROOT).entries().size());
        assertEquals(0, hostile.count("GET /api/well-known/heartbeat"));
    }

    @Test
    void a429StormIsWaitedOutEverywhere() throws IOException {
        for (String route : List.of(LIST, DOWNLOAD, UPLOAD, MKDIR, RENAME, DELETE, "HEAD /api/files/check")) {
            hostile.times(5, route, Fault.tooManyRequests());
        }
        upload("other");
        download();
        FolderEntry folder = vault.createFolder(VaultPath.ROOT, "docs");
        vault.delete(vault.rename(folder, "papers"), true);
        assertArrayEquals(CONTENT, Files.readAllBytes(target));
    }

    @Test
    void statusesThatTheProtocolDoesNotHaveAreSaid() throws IOException {
        hostile.always(LIST, Fault.status(500));
        hostile.always(DOWNLOAD, Fault.status(418));
        listFails(SessionProblem.UnexpectedStatus.class);
        downloadFails(SessionProblem.UnexpectedStatus.class);
    }

    @Test
    void aProxyThatKnowsNoServerMakesNoFileMissing() throws IOException {
        hostile.always(LIST, Fault.text(404, "text/plain", "404 page not found"));
        hostile.always(DOWNLOAD, Fault.text(404, "text/plain", "404 page not found"));
        hostile.always(UPLOAD, Fault.text(409, "text/plain", "Conflict"));
        listFails(SessionProblem.UnexpectedStatus.class);
        downloadFails(SessionProblem.UnexpectedStatus.class);
        assertThrows(SessionProblem.UnexpectedStatus.class, () -> upload("other"));
    }

    @Test
    void anUploadThatArrivedShortIsNotCalledSafe() {
        hostile.always(UPLOAD, new Fault.ChangedBody(body -> {
            Path there = stored("short");
            try {
                Files.write(there, Arrays.copyOf(Files.readAllBytes(there), 1000));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return body;
        }));
        assertThrows(TransferProblem.SizeMismatch.class, () -> upload("short"));
    }

    @Test
    void aSourceThatGrowsWhileItIsReadStopsTheUpload() {
        Upload upload = vault.transfers().upload(source, VaultPath.ROOT, "growing", Overwrite.REFUSE);
        assertThrows(
                TransferProblem.SourceChanged.class,
                () -> upload.run(progress -> {
                    if (progress.phase() == TransferProgress.Phase.MOVING && progress.done() == 0) {
                        write(source, content(300_000));
                    }
                }));
        assertTrue(vault.list(VaultPath.ROOT).entry("growing").isEmpty());
    }

    private static void write(Path path, byte[] content) {
        try {
            Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void unusableVaultKeysAreToldApart() {
        TestServer.Account tampered = server.account("tampered" + username, flipped(1));
        assertThrows(VaultKeyProblem.VaultKeyDamaged.class, () -> tampered.open(server.origin()));
        TestServer.Account cut = server.account("cut" + username, bytes -> Arrays.copyOf(bytes, 60));
        assertThrows(VaultKeyProblem.VaultKeyDamaged.class, () -> cut.open(server.origin()));
        TestServer.Account version = server.account("version" + username, bytes -> {
            byte[] other = bytes.clone();
            other[4] = 9;
            return other;
        });
        assertThrows(VaultKeyProblem.VaultKeyFormat.class, () -> version.open(server.origin()));
        TestServer.Account foreign = server.account("foreign" + username, bytes -> content(76));
        assertThrows(VaultKeyProblem.VaultKeyFormat.class, () -> foreign.open(server.origin()));
        TestServer.Account shortKey = server.accountWithVaultKey("short" + username, SecretBytes.random(16));
        assertThrows(VaultKeyProblem.VaultKeyLength.class, () -> shortKey.open(server.origin()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"with blank", " lead", "quote\"'", "hash#", "what?", "per%cent", "🗡️", "漢字", "+&=;", "a\\b"})
    void userNamesOfEveryKindOpenTheirVault(String name) {
        try (Vault odd = server.account(name + username).open(hostile.origin())) {
            odd.createFolder(VaultPath.ROOT, "docs");
            assertEquals(1, odd.list(VaultPath.ROOT).entries().size());
        }
    }
}
