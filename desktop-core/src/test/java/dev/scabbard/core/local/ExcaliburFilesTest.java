package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.protocol.listing.DirectoryListing;
import dev.scabbard.core.protocol.listing.Item;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcaliburFilesTest {

    @TempDir
    Path folder;

    private ServerFixture fixture;
    private TestClient arthur;

    @BeforeEach
    void start() {
        fixture = new ServerFixture(folder);
        arthur = fixture.signedIn("arthur");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 5_000_000})
    void whatIsUploadedComesBackTheSame(int size) {
        byte[] content = random(size);
        assertEquals(201, arthur.upload(".", "file.bin.exef", content, false).status());
        assertArrayEquals(content, arthur.download("file.bin.exef"));
        assertEquals(List.of("file.bin.exef"), names(arthur.list(".")));
        Item.FileItem item = (Item.FileItem) arthur.list(".").items().getFirst();
        assertEquals(size, item.size().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "äß 漢字 (1)!'#?.txt", "100% + *[x] @&=$,;:.pdf", "..hidden", "...", " blank ", "a\tb", "emoji 🗡",
                        "~x~name", "%41",
                "Ünïcode NFC", "U\u0308 NFD", "back\\slash", "quote\"", "con", "-"
            })
    void namesOfAnyKindStandAndAreKept(String name) {
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        assertEquals(201, arthur.makeFolder(".", name));
        assertEquals(201, arthur.upload(name, name + ".exef", content, false).status());
        assertArrayEquals(content, arthur.download(name + "/" + name + ".exef"));
        assertEquals(List.of(name), names(arthur.list(".")));
        assertEquals(List.of(name + ".exef"), names(arthur.list(name)));
        assertEquals(200, arthur.rename(name + "/" + name + ".exef", "plain.exef"));
        assertEquals(200, arthur.rename(name + "/plain.exef", name + ".exef"));
        assertEquals(200, arthur.delete(name + "/" + name + ".exef", ""));
        assertEquals(202, arthur.delete(name, "?as_dir=true"));
        assertTrue(arthur.list(".").items().isEmpty());
    }

    @Test
    void rootIsNamedAfterTheUser() {
        DirectoryListing root = arthur.list(".");
        assertEquals("arthur", root.name());
        assertEquals(".", root.fullPath());
        assertEquals(200, arthur.signed("GET", "/files/list", new byte[0]).status());
        assertEquals(200, arthur.signed("GET", "/files/list/", new byte[0]).status());
    }

    @Test
    void listingTellsTypeAndSizeAndPath() {
        arthur.makeFolder(".", "docs");
        arthur.upload("docs", "a#b.pdf.exef", random(10), false);
        Item.FileItem file = (Item.FileItem) arthur.list("docs").items().getFirst();
        assertEquals("docs/a#b.pdf.exef", file.fullPath());
        assertEquals("application/pdf", file.mediaType().orElseThrow());
        String stored = arthur.signed("GET", "/files/list/docs?with_exef_header=true", new byte[0]).text();
        assertTrue(stored.contains("\"size\":54"), stored);
    }

    @Test
    void statusesAreThoseOfExcalibur() {
        arthur.makeFolder(".", "docs");
        arthur.upload("docs", "a.exef", random(3), false);
        assertEquals(404, status("GET", "/files/list/nothing"));
        assertEquals(404, status("GET", "/files/list/docs/a.exef"));
        assertEquals(404, status("GET", "/files/download/docs"));
        assertEquals(404, status("GET", "/files/download/nothing.exef"));
        assertEquals(409, arthur.upload("docs", "a.exef", random(3), false).status());
        arthur.makeFolder(".", "folder.exef");
        assertEquals(409, arthur.upload(".", "folder.exef", random(3), true).status());
        assertEquals(417, arthur.upload("docs", "a.txt", random(3), false).status());
        assertEquals(417, arthur.upload("docs", ".exef", random(3), false).status());
        assertEquals(404, arthur.upload("nothing", "a.exef", random(3), false).status());
        assertEquals(422, arthur.uploadBody("/files/upload/.", BodyPublishers.ofByteArray(new byte[50])).status());
        assertEquals(409, arthur.makeFolder(".", "docs"));
        assertEquals(409, arthur.makeFolder(".", ""));
        assertEquals(409, arthur.makeFolder(".", "."));
        assertEquals(406, arthur.makeFolder(".", "/x"));
        assertEquals(404, arthur.makeFolder("nothing", "x"));
        assertEquals(201, arthur.makeFolder(".", "a/b"));
        assertEquals(202, status("HEAD", "/files/check/path/a/b"));
        assertEquals(200, status("HEAD", "/files/check/path/docs/a.exef"));
        assertEquals(404, status("HEAD", "/files/check/path/nothing"));
        assertEquals(200, status("HEAD", "/files/check/dir/a/b"));
        assertEquals(202, status("HEAD", "/files/check/dir/docs"));
        assertEquals(404, status("HEAD", "/files/check/dir/docs/a.exef"));
        assertEquals(400, arthur.delete("docs", ""));
        assertEquals(417, arthur.delete("docs", "?as_dir=true"));
        assertEquals(412, arthur.delete(".", "?as_dir=true&force=true"));
        assertEquals(404, arthur.delete("nothing", ""));
        assertEquals(412, arthur.rename(".", "x"));
        assertEquals(409, arthur.rename("docs", "docs"));
        assertEquals(409, arthur.rename("docs", ""));
        assertEquals(409, arthur.rename("docs", "a"));
        assertEquals(404, arthur.rename("nothing", "x"));
        assertEquals(200, arthur.rename("docs/a.exef", "../moved.exef"));
        assertEquals(202, arthur.delete("a", "?as_dir=true&force=true"));
        assertEquals(422, status("HEAD", "/files/check/size"));
        assertEquals(422, status("HEAD", "/files/check/size?size=-1"));
        assertEquals(200, status("HEAD", "/files/check/size?size=1000"));
        assertEquals(405, status("DELETE", "/files/list/."));
    }

    @Test
    void errorsOnEncryptedRoutesAreEncrypted() {
        TestClient.Reply reply = arthur.signed("GET", "/files/list/nothing", new byte[0]);
        assertTrue(reply.encrypted());
        assertTrue(reply.text().contains("\"detail\""), reply.text());
        assertFalse(arthur.signed("DELETE", "/files/delete/nothing", new byte[0]).encrypted());
    }

    @Test
    void mkdirTakesAnEncryptedName() {
        byte[] sealed = new ExefV2().seal(arthur.masterKey, TestClient.json("sealed name"));
        String target = "/files/mkdir/.";
        TestClient.Reply plain = arthur.signed("POST", target, sealed);
        assertEquals(422, plain.status());
        assertEquals(List.of(), names(arthur.list(".")));
        assertEquals(201, arthur.postEncrypted(target, sealed).status());
        assertEquals(List.of("sealed name"), names(arthur.list(".")));
        sealed[sealed.length - 1] ^= 1;
        assertEquals(400, arthur.postEncrypted(target, sealed).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../", "../gwen", "..", "a/../../gwen", "%2e%2e/gwen", "..%2Fgwen", "/../..",
                    "a/b/../../../../../etc"})
    void noPathLeadsOutOfTheVault(String path) {
        fixture.signedIn("gwen").upload(".", "secret.exef", random(3), false);
        assertEquals(406, status("GET", "/files/list/" + path));
        assertEquals(406, status("GET", "/files/download/" + path));
        assertEquals(406, status("HEAD", "/files/check/path/" + path));
        assertEquals(406, status("DELETE", "/files/delete/" + path));
        assertEquals(406, arthur.signed("POST", "/files/mkdir/" + path, TestClient.json("x")).status());
    }

    @Test
    void namesThatLeadOutAreRefused() {
        arthur.upload(".", "a.exef", random(3), false);
        assertEquals(406, arthur.upload(".", "../x.exef", random(3), false).status());
        assertEquals(406, arthur.upload(".", "/x.exef", random(3), false).status());
        assertEquals(406, arthur.makeFolder(".", "../x"));
        assertEquals(406, arthur.rename("a.exef", "../x.exef"));
        assertEquals(406, arthur.rename("a.exef", "/x.exef"));
        assertEquals(406, arthur.upload(".", "a\0b.exef", random(3), false).status());
    }

    @Test
    void namesOver255BytesAreRefused() {
        String long252 = "漢".repeat(84);
        assertEquals(201, arthur.makeFolder(".", long252 + "abc"));
        assertEquals(414, arthur.makeFolder(".", long252 + "abcd"));
        assertEquals(414, arthur.upload(".", long252 + ".exef", random(1), false).status());
        assertEquals(414, arthur.rename(long252 + "abc", long252 + "abcd"));
    }

    @Test
    void symbolicLinksDoNotExistForClients() throws IOException {
        Path outside = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-outside"));
        Files.write(outside.resolve("x.exef"), new byte[100]);
        Path files = folder.resolve("users/arthur/files");
        Files.createSymbolicLink(files.resolve("link"), outside);
        Files.createSymbolicLink(files.resolve("x.exef"), outside.resolve("x.exef"));
        assertEquals(List.of(), names(arthur.list(".")));
        assertEquals(404, status("GET", "/files/list/link"));
        assertEquals(404, status("GET", "/files/download/link/x.exef"));
        assertEquals(404, status("GET", "/files/download/x.exef"));
        assertEquals(404, arthur.upload("link", "y.exef", random(3), true).status());
        assertEquals(404, arthur.delete("link/x.exef", ""));
        assertEquals(409, arthur.upload(".", "x.exef", random(3), true).status());
        assertEquals(List.of("x.exef"), Arrays.asList(outside.toFile().list()));
    }

    @Test
    void uploadThatIsNotWholeIsRefusedAndLeavesTheOldFile() throws IOException {
        byte[] old = random(100_000);
        arthur.upload(".", "a.exef", old, false);
        byte[] sealed = new ExefV2().seal(arthur.masterKey, new ExefV2().seal(arthur.vaultKey, random(100_000)));
        byte[] tampered = sealed.clone();
        tampered[sealed.length - 1] ^= 1;
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        byte[] shorter = Arrays.copyOf(sealed, sealed.length - 1);
        byte[] header = Arrays.copyOf(sealed, 28);
        for (byte[] bad : List.of(tampered, longer, shorter, header, new byte[0])) {
            TestClient.Reply reply = arthur.uploadSealed(".", "a.exef", bad, true);
            assertEquals(400, reply.status());
            assertTrue(reply.encrypted());
            assertArrayEquals(old, arthur.download("a.exef"));
        }
        assertEquals(List.of(), incoming());
    }

    @Test
    void readersSeeTheOldFileOrTheNewOneWhileItIsOverwritten() throws Exception {
        byte[] first = random(300_000);
        byte[] second = random(300_001);
        arthur.upload(".", "a.exef", first, false);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> reader = () -> Stream.generate(() -> arthur.download("a.exef"))
                    .limit(15)
                    .allMatch(read -> Arrays.equals(read, first) || Arrays.equals(read, second));
            Future<Boolean> one = threads.submit(reader);
            Future<Boolean> two = threads.submit(reader);
            for (int i = 0; i < 10; i++) {
                assertEquals(201, arthur.upload(".", "a.exef", i % 2 == 0 ? second : first, true).status());
            }
            assertTrue(one.get());
            assertTrue(two.get());
        }
        assertEquals(List.of(), incoming());
    }

    @Test
    void ofManyEqualFoldersOneIsMade() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> make = () -> arthur.makeFolder(".", "same");
            List<Integer> statuses = threads.invokeAll(Collections.nCopies(8, make)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
        }
    }

    @Test
    void storedFilesStandUnderTheirOwnNamesForRecovery() throws IOException {
        arthur.makeFolder(".", "Photos");
        arthur.upload("Photos", "Camelot 漢.jpg.exef", random(5), false);
        Path stored = folder.resolve("users/arthur/files/Photos/Camelot 漢.jpg.exef");
        byte[] recovered = new ExefV2().open(arthur.vaultKey, Files.readAllBytes(stored));
        assertArrayEquals(random(5), recovered);
    }

    private List<String> incoming() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
            return left.map(Path::toString).toList();
        }
    }

    private int status(String method, String target) {
        return arthur.signed(method, target, new byte[0]).status();
    }

    private static List<String> names(DirectoryListing listing) {
        return listing.items().stream().map(Item::name).toList();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
