package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.excalibur.SealedReply;
import dev.scabbard.core.excalibur.Session;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.request.WirePath;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.queue.ConflictChoice;
import dev.scabbard.core.vault.queue.DownloadPlanner;
import dev.scabbard.core.vault.queue.QueueView;
import dev.scabbard.core.vault.queue.Renamed;
import dev.scabbard.core.vault.queue.TransferPlan;
import dev.scabbard.core.vault.queue.TransferQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that calls its files and folders whatever may hurt the computer they are fetched to, and somebody on this
/// computer who puts links where they are to go.
class HostileNamesTest {

    private static final byte[] CONTENT = "not what it seems".getBytes(StandardCharsets.UTF_8);
    private static final List<String> NASTY = List.of(
            "C:\\Windows\\system.ini",
            "\\\\server\\share\\x",
            "..\\..\\escape",
            "stream.txt:hidden",
            "stream.txt::$DATA",
            "CON",
            "con.txt",
            "Aux",
            "COM1.log",
            "LPT¹",
            "nul.tar.gz",
            "dot.",
            "blank ",
            "dots and blanks. . .",
            "...",
            " ",
            "~",
            "-rf",
            "$(reboot)",
            "\u202Etxt.exe",
            "a\u200Bb",
            "\uFEFFbom",
            "🗡".repeat(75),
            "x".repeat(300),
            "ä".repeat(200) + ".pdf",
            ".bashrc",
            ".hidden.0123456789abcdef.scabbard-part",
            "desktop.ini",
            "Thumbs.db");

    /// Half a character can only be written as an escape.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    @TempDir
    Path folder;

    private Path chosen;
    private Path outside;
    private TestServer server;
    private HostileServer hostile;
    private Session session;
    private TestServer.Account account;
    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        outside = Files.createDirectory(folder.resolve("outside"));
        chosen = Files.createDirectory(outside.resolve("chosen"));
        server = new TestServer(folder.resolve("server"));
        hostile = server.hostile();
        account = server.account("gwen");
        session = TestServer.connect(hostile.origin()).open(account.credential().copy(), new Cancellation());
        vault = Vault.open(session, new Cancellation());
        byte[] sealed = new ExefV2().seal(account.vaultKey(), CONTENT);
        hostile.answering("GET /api/files/download", head -> SealedReply.of(session, sealed));
    }

    @AfterEach
    void close() {
        vault.close();
        hostile.close();
        server.close();
    }

    private void lists(String folderStart, List<String> files, List<String> folders) {
        byte[] listing = listing(files, folders);
        hostile.answering("GET /api/files/list" + folderStart, head -> SealedReply.of(session, listing));
    }

    private static byte[] listing(List<String> files, List<String> folders) {
        ObjectNode listing = JSON.createObjectNode();
        listing.put("name", "..").put("fullpath", "/etc").put("type", "directory");
        ArrayNode items = listing.putArray("items");
        for (String file : files) {
            items.addObject()
                    .put("name", file + ".exef")
                    .put("fullpath", "../" + file)
                    .put("type", "file")
                    .put("size", CONTENT.length + 44);
        }
        for (String name : folders) {
            items.addObject().put("name", name).put("fullpath", "..").put("type", "directory").putNull("items");
        }
        try {
            return JSON.writeValueAsBytes(listing);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TransferPlan plan() {
        return new DownloadPlanner(vault)
                .plan(vault.list(VaultPath.ROOT).entries(), chosen, looked -> {}, new Cancellation());
    }

    private QueueView fetched(TransferPlan plan, ConflictChoice answer) throws InterruptedException {
        try (TransferQueue queue = new TransferQueue(vault)) {
            CountDownLatch idle = new CountDownLatch(1);
            queue.add(plan.resolve(conflict -> answer));
            queue.onChange(() -> {
                if (queue.view().isIdle() || queue.view().stopped().isPresent()) {
                    idle.countDown();
                }
            });
            assertTrue(queue.view().isIdle() || idle.await(60, TimeUnit.SECONDS), "the queue comes to an end");
            return queue.view();
        }
    }

    private static List<Path> filesBelow(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private void requireNothingOutside(String... known) throws IOException {
        List<String> there = new ArrayList<>();
        try (Stream<Path> all = Files.list(outside)) {
            all.forEach(path -> there.add(path.getFileName().toString()));
        }
        Set<String> expected = new HashSet<>(List.of(known));
        expected.add("chosen");
        assertEquals(expected, new HashSet<>(there));
    }

    private static void requireSafe(Path path) {
        String name = path.getFileName().toString();
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
        assertTrue(name.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c)), name);
        assertTrue(name.codePoints().noneMatch(point -> point == 0x202E || point == 0x200B || point == 0xFEFF), name);
        assertFalse(name.endsWith(".") || name.endsWith(" "), name);
        String stem = name.split("\\.", 2)[0].strip().toUpperCase(Locale.ROOT);
        assertFalse(Set.of("CON", "AUX", "NUL", "PRN", "COM1", "LPT1", "LPT¹").contains(stem), name);
    }

    @Test
    void filesLandInsideTheChosenFolderUnderSafeNamesAndTheDifferenceIsTold() throws Exception {
        lists("", NASTY, List.of());
        TransferPlan plan = plan();
        QueueView view = fetched(plan, ConflictChoice.KEEP_BOTH);
        assertEquals(NASTY.size(), view.done(), () -> "failed: " + view.failed());
        List<Path> files = filesBelow(chosen);
        assertEquals(NASTY.size(), files.size());
        for (Path file : files) {
            requireSafe(file);
            assertEquals(chosen, file.getParent());
            assertArrayEquals(CONTENT, Files.readAllBytes(file));
        }
        Set<String> there = new HashSet<>(
                files.stream().map(file -> file.getFileName().toString()).toList());
        Set<String> told = new HashSet<>(plan.renamed().stream().map(Renamed::name).toList());
        for (String name : NASTY) {
            assertTrue(there.contains(name) || told.contains(name), () -> "nothing is said of " + name);
        }
        assertTrue(there.containsAll(
                plan.renamed().stream().map(Renamed::newName).toList()));
        requireNothingOutside();
    }

    @Test
    void foldersAreNamedAsCarefullyAsFiles() throws Exception {
        List<String> folders = List.of("..\\up", "C:", "CON", "dot.", "blank ", "\u202Ered", "y".repeat(300));
        for (String name : folders) {
            lists("/" + WirePath.encode(name), List.of("x:y", "plain"), List.of());
        }
        lists("/.", List.of(), folders);
        TransferPlan plan = plan();
        QueueView view = fetched(plan, ConflictChoice.KEEP_BOTH);
        assertEquals(2 * folders.size(), view.done(), () -> "failed: " + view.failed());
        for (Path file : filesBelow(chosen)) {
            Path inside = chosen.relativize(file);
            assertEquals(2, inside.getNameCount());
            inside.forEach(HostileNamesTest::requireSafe);
        }
        assertEquals(2 * folders.size(), filesBelow(chosen).size());
        requireNothingOutside();
    }

    @Test
    void whatCannotBeAddressedIsRefusedWithItsName() {
        List<String> impossible = List.of("..", ".", "nul\0", "line\nbreak", "tab\t", "half \uD83D");
        lists("", impossible, List.of("..", "."));
        TransferPlan plan = plan();
        assertEquals(0, plan.files());
        assertEquals(0, plan.folders());
        assertEquals(impossible.size() + 2, plan.refused().size());
        assertEquals(0, hostile.count("GET /api/files/download"));
    }

    @Test
    void namesThatADiskTakesForOneAreKeptApart() throws Exception {
        List<String> same = List.of(
                "Readme.txt",
                "README.TXT",
                "readme.txt",
                "e\u0301tude",
                "\u00E9tude",
                "\u00C9TUDE",
                "stra\u00DFe",
                "STRASSE",
                "\uFB01le",
                "file",
                "a:b",
                "a_b",
                "a\\b");
        lists("/A_B", List.of("inner"), List.of());
        lists("/FILE", List.of("inner"), List.of());
        lists("/.", same, List.of("A_B", "FILE"));
        QueueView view = fetched(plan(), ConflictChoice.KEEP_BOTH);
        assertEquals(same.size() + 2, view.done(), () -> "failed: " + view.failed());
        Set<String> keys = new HashSet<>();
        try (Stream<Path> all = Files.list(chosen)) {
            all.forEach(path -> assertTrue(
                    keys.add(LocalNames.collisionKey(path.getFileName().toString())), path::toString));
        }
        assertEquals(same.size() + 2, keys.size());
    }

    @Test
    void aLinkWhereAFileShouldGoIsNeitherFollowedNorReplaced() throws Exception {
        Path victim = Files.write(outside.resolve("victim"), new byte[] {1});
        Files.createSymbolicLink(chosen.resolve("file"), victim);
        Files.createSymbolicLink(chosen.resolve("dangling"), outside.resolve("made"));
        lists("", List.of("file", "dangling"), List.of());
        TransferPlan plan = plan();
        assertEquals(2, plan.conflicts().size());
        QueueView replaced = fetched(plan, ConflictChoice.REPLACE);
        assertEquals(0, replaced.done(), "a link is not replaced");
        assertEquals(2, fetched(plan(), ConflictChoice.KEEP_BOTH).done());
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(victim));
        assertTrue(Files.isSymbolicLink(chosen.resolve("file")));
        assertEquals(2, filesBelow(chosen).size());
        requireNothingOutside("victim");
    }

    @Test
    void aFolderWhereAFileShouldGoAndAFileWhereAFolderShouldGoStay() throws Exception {
        Files.createDirectory(chosen.resolve("one"));
        Path two = Files.write(chosen.resolve("two"), new byte[] {2});
        lists("/two", List.of("inner"), List.of());
        lists("/.", List.of("one"), List.of("two"));
        assertEquals(0, fetched(plan(), ConflictChoice.REPLACE).done());
        assertEquals(2, fetched(plan(), ConflictChoice.KEEP_BOTH).done());
        assertTrue(Files.isDirectory(chosen.resolve("one")));
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(two));
        assertEquals(3, filesBelow(chosen).size());
    }

    @Test
    void aLinkThatAppearsWhereAFolderShouldGoLeadsNowhere() throws Exception {
        Path elsewhere = Files.createDirectory(outside.resolve("elsewhere"));
        lists("/docs", List.of("a", "b"), List.of());
        lists("/.", List.of(), List.of("docs"));
        TransferPlan plan = plan();
        Files.createSymbolicLink(chosen.resolve("docs"), elsewhere);
        QueueView view = fetched(plan, ConflictChoice.KEEP_BOTH);
        assertEquals(0, view.done());
        assertEquals(2, view.failures());
        assertEquals(List.of(), filesBelow(elsewhere));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLinkThatTakesTheFoldersPlaceWhileItIsFetchedLeadsNowhere(boolean fetchedAgain) throws Exception {
        Path elsewhere = Files.createDirectory(outside.resolve("elsewhere"));
        Path docs = chosen.resolve("docs");
        lists("/docs", List.of("a"), List.of());
        lists("/.", List.of(), List.of("docs"));
        TransferPlan plan = plan();
        byte[] sealed = new ExefV2().seal(account.vaultKey(), CONTENT);
        AtomicBoolean asked = new AtomicBoolean();
        hostile.behave();
        hostile.answering("GET /api/files/download", head -> {
            exchange(docs, elsewhere);
            boolean first = !asked.getAndSet(true);
            return first && fetchedAgain ? new Fault.DropBefore() : SealedReply.of(session, sealed);
        });
        QueueView view = fetched(plan, ConflictChoice.KEEP_BOTH);
        assertEquals(0, view.done());
        assertEquals(1, view.failures());
        assertEquals(List.of(), filesBelow(elsewhere));
    }

    private static void exchange(Path folder, Path link) {
        try {
            if (!Files.isSymbolicLink(folder)) {
                Files.move(folder, folder.resolveSibling("moved away"));
                Files.createSymbolicLink(folder, link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLinkThatAppearsUnderTheNameWhileItIsFetchedIsNotFollowed() throws Exception {
        Path victim = Files.write(outside.resolve("victim"), new byte[] {1});
        lists("", List.of("file"), List.of());
        TransferPlan plan = plan();
        byte[] sealed = new ExefV2().seal(account.vaultKey(), CONTENT);
        hostile.behave();
        hostile.answering("GET /api/files/download", head -> {
            link(chosen.resolve("file"), victim);
            return SealedReply.of(session, sealed);
        });
        QueueView view = fetched(plan, ConflictChoice.REPLACE);
        assertEquals(1, view.failures());
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(victim));
        assertTrue(Files.isSymbolicLink(chosen.resolve("file")));
        assertEquals(List.of(), filesBelow(chosen), "no part file is left");
    }

    private static void link(Path at, Path to) {
        try {
            if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(at, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
