package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and folders of the generations that keep them in a database: 0.6 to 0.8.
class DatabaseGenerationsTest extends OneVisitor {

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void filesGoInAndOutAndAbout(String release) throws IOException {
        start(release);
        byte[] content = random(200_000);
        assertEquals(201, arthur().makeFolder(".", "Ärmel (1)"));
        assertEquals(201, arthur().makeFolder("./Ärmel (1)/", "in"));
        Visitor.Reply uploaded = arthur().upload("Ärmel (1)/a b#?.bin.exef", content, false);
        assertEquals(201, uploaded.status());
        assertTrue(uploaded.encrypted());
        assertEquals(0, uploaded.body().length);
        assertArrayEquals(content, arthur().download("/Ärmel (1)//./a b#?.bin.exef"));
        assertEquals(200, arthur().rename("Ärmel (1)/a b#?.bin.exef", "c.exef"));
        assertEquals(200, arthur().move("Ärmel (1)/c.exef", "./Ärmel (1)/in"));
        assertEquals(200, arthur().move("Ärmel (1)/in", "."));
        assertEquals(Set.of("Ärmel (1)", "in"), arthur().names("."));
        assertEquals(200, arthur().onPath("HEAD", "check/path", "in/c.exef", "").status());
        assertEquals(202, arthur().onPath("HEAD", "check/path", "in", "").status());
        assertEquals(202, arthur().onPath("HEAD", "check/dir", "in", "").status());
        Path stored = folder().resolve("users/arthur/files/in/c.exef");
        assertArrayEquals(content, arthur().exef.open(arthur().vaultKey, Files.readAllBytes(stored)));
        Visitor.Reply deleted = arthur().onPath("DELETE", "delete", "in", "?as_dir=true&force=true");
        assertEquals(202, deleted.status());
        assertFalse(deleted.encrypted());
        assertEquals("null", deleted.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void listingsSayWhatTheirGenerationSays(String release) {
        start(release);
        arthur().makeFolder(".", "docs");
        arthur().upload("a.pdf.exef", random(10), false);
        JsonNode root = arthur().list(".").json();
        assertNotEquals("arthur", root.get("name").asText());
        assertEquals(".", root.get("fullpath").asText());
        JsonNode file = arthur().item(".", "a.pdf.exef");
        assertFalse(file.has("mimetype"));
        long now = fixture().clock.instant().getEpochSecond();
        assertEquals(now, file.get("creation_time").asLong());
        long stored = arthur().exef.sealedLength(10);
        assertEquals(release.equals("0.8") ? stored : 10, file.get("size").asLong());
        JsonNode inner = arthur().item(".", "docs");
        assertFalse(inner.has("items"));
        assertEquals(now, inner.get("creation_time").asLong());
        String asStored = arthur().onPath("GET", "list", ".", "?include_exef_size=true").text();
        assertTrue(asStored.contains("\"size\":" + stored), asStored);
    }

    @Test
    void creationTimesStayThroughChangesAndRestartAndBackup() {
        start("0.8");
        long first = fixture().clock.instant().getEpochSecond();
        arthur().makeFolder(".", "docs");
        arthur().upload("docs/a.exef", random(3), false);
        fixture().clock.pass(Duration.ofHours(1).minusMinutes(1));
        arthur().makeFolder("docs", "in");
        arthur().upload("docs/b.exef", random(3), false);
        arthur().rename("docs/a.exef", "c.exef");
        arthur().move("docs/c.exef", "docs/in");
        arthur().rename("docs", "papers");
        arthur().delete("papers/b.exef", "");
        fixture().restart();
        assertEquals("OK", arthur().login());
        assertEquals(first, arthur().item(".", "papers").get("creation_time").asLong());
        assertEquals(first, arthur().item("papers/in", "c.exef").get("creation_time").asLong());
        assertTrue(arthur().item("papers", "in").get("creation_time").asLong() > first);
        arthur().upload("papers/in/c.exef", random(4), true);
        assertTrue(arthur().item("papers/in", "c.exef").get("creation_time").asLong() > first);
        Path backup = temp.resolve("copy");
        fixture().server().backUp(backup);
        fixture().stop();
        Path restored = temp.resolve("restored");
        LocalVaultFolder.restore(backup, restored);
        fixture().start(LocalServerOptions.forVault(restored));
        Visitor again = fixture().visitor("arthur");
        again.credentials = arthur().credentials;
        assertEquals("OK", again.login());
        assertEquals(first, again.item(".", "papers").get("creation_time").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void whatCannotBeDoneHasItsStatusInItsOrder(String release) {
        start(release);
        arthur().makeFolder(".", "docs");
        arthur().makeFolder("docs", "in");
        arthur().upload("docs/a.exef", random(3), false);
        assertEquals(417, arthur().upload("nothing/a.txt", random(3), false).status());
        assertEquals(404, arthur().upload("nothing/a.exef", random(3), false).status());
        assertEquals(404, arthur().upload("docs/a.exef/b.exef", random(3), false).status());
        assertEquals(409, arthur().upload("docs/a.exef", random(3), false).status());
        assertEquals(500, arthur().upload("/docs/b.exef", random(3), false).status());
        assertEquals(404, arthur().makeFolder("nothing", "a/b"));
        assertEquals(400, arthur().makeFolder("docs", "a/b"));
        assertEquals(409, arthur().makeFolder("docs", "in"));
        assertEquals(404, arthur().rename("nothing", "a/b"));
        assertEquals(400, arthur().rename(".", "a/b"));
        assertEquals(412, arthur().rename(".", "a"));
        assertEquals(417, arthur().rename("docs/a.exef", "in"));
        assertEquals(200, arthur().rename("docs", "docs"));
        arthur().makeFolder(".", "more");
        assertEquals(409, arthur().rename("more", "docs"));
        assertEquals(404, arthur().move("nothing", "x"));
        assertEquals(412, arthur().move(".", "x"));
        assertEquals(404, arthur().move("docs/a.exef", "x"));
        assertEquals(404, arthur().move("docs/in", "docs/a.exef"));
        assertEquals(409, arthur().move("docs/a.exef", "docs"));
        assertEquals(409, arthur().move("docs", "docs/in"));
        assertEquals(404, arthur().delete("nothing", ""));
        assertEquals(412, arthur().delete(".", ""));
        assertEquals(400, arthur().delete("docs", ""));
        assertEquals(417, arthur().delete("docs", "?as_dir=true"));
        assertEquals(404, arthur().onPath("HEAD", "check/dir", "docs/a.exef", "").status());
        assertEquals(404, arthur().onPath("GET", "download", "docs", "").status());
        Visitor.Reply fileAsFolder = arthur().list("docs/a.exef");
        assertEquals(500, fileAsFolder.status());
        assertFalse(fileAsFolder.encrypted());
        assertEquals(404, arthur().list("nothing").status());
        assertTrue(arthur().list("nothing").encrypted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void forceReplacesWhateverHasTheName(String release) {
        start(release);
        arthur().upload("a.exef", random(3), false);
        assertEquals(201, arthur().upload("a.exef", random(4), true).status());
        assertArrayEquals(random(4), arthur().download("a.exef"));
        arthur().makeFolder(".", "b.exef");
        arthur().makeFolder("b.exef", "in");
        assertEquals(409, arthur().upload("b.exef", random(3), false).status());
        assertEquals(201, arthur().upload("b.exef", random(3), true).status());
        assertArrayEquals(random(3), arthur().download("b.exef"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void everythingIsListedAndCounted(String release) {
        start(release);
        arthur().makeFolder(".", "docs");
        arthur().makeFolder("docs", "in");
        arthur().upload("docs/in/a.exef", random(3), false);
        Set<String> paths = new TreeSet<>();
        arthur().ask("GET", "/files/all").json().forEach(item -> paths.add(item.get("fullpath").asText()));
        assertEquals(Set.of("docs", "docs/in", "docs/in/a.exef"), paths);
        Visitor.Reply count = arthur().ask("GET", "/files/count");
        assertEquals(release.equals("0.6") ? 404 : 200, count.status());
        if (count.status() == 200) {
            assertEquals("3", count.text());
        }
    }
}
