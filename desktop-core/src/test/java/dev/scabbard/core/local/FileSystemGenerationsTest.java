package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.dialect.BodyForm;
import dev.scabbard.core.protocol.dialect.TextForm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and folders of the generations that keep them in a file system: 0.3 to 0.5 (0.2 has tests of its own).
class FileSystemGenerationsTest extends OneVisitor {

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.4", "0.5"})
    void filesGoInAndOutAndAbout(String release) {
        start(release);
        byte[] content = random(100_000);
        assertEquals(201, arthur().makeFolder(".", "Ärmel (1)"));
        assertEquals(201, arthur().makeFolder("Ärmel (1)", "in"));
        assertEquals(201, arthur().upload("Ärmel (1)/a b#.bin.exef", content, false).status());
        assertArrayEquals(content, arthur().download("Ärmel (1)/a b#.bin.exef"));
        assertEquals(200, arthur().rename("Ärmel (1)/a b#.bin.exef", "c.pdf.exef"));
        assertEquals(200, arthur().move("Ärmel (1)/c.pdf.exef", "Ärmel (1)/in"));
        assertEquals(Set.of("c.pdf.exef"), arthur().names("Ärmel (1)/in"));
        assertEquals(200, arthur().move("Ärmel (1)/in", "."));
        assertEquals(Set.of("Ärmel (1)", "in"), arthur().names("."));
        assertArrayEquals(content, arthur().download("in/c.pdf.exef"));
        assertEquals(200, arthur().onPath("HEAD", "check/path", "in/c.pdf.exef", "").status());
        assertEquals(202, arthur().onPath("HEAD", "check/dir", "in", "").status());
        assertEquals(200, arthur().delete("in/c.pdf.exef", ""));
        assertEquals(202, arthur().delete("in", "?as_dir=true"));
        assertEquals(202, arthur().delete("Ärmel (1)", "?as_dir=true"));
        assertEquals(Set.of(), arthur().names("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.4", "0.5"})
    void listingsSayWhatTheirGenerationSays(String release) {
        start(release);
        arthur().makeFolder(".", "docs");
        arthur().upload("a.pdf.exef", random(10), false);
        JsonNode root = arthur().list(".").json();
        assertEquals("arthur", root.get("name").asText());
        assertEquals(".", root.get("fullpath").asText());
        JsonNode file = arthur().item(".", "a.pdf.exef");
        assertEquals("application/pdf", file.get("mimetype").asText());
        assertEquals(10, file.get("size").asInt());
        assertFalse(file.has("creation_time"));
        assertTrue(arthur().item(".", "docs").get("items").isNull());
        String question = release.equals("0.5") ? "?include_exef_size=true" : "?with_exef_header=true";
        String stored = arthur().onPath("GET", "list", ".", question).text();
        assertTrue(stored.contains("\"size\":66"), stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.4", "0.5"})
    void whatCannotBeDoneHasItsStatus(String release) {
        start(release);
        arthur().makeFolder(".", "docs");
        arthur().makeFolder("docs", "in");
        arthur().upload("docs/a.exef", random(3), false);
        assertEquals(409, arthur().upload("docs/a.exef", random(3), false).status());
        assertEquals(201, arthur().upload("docs/a.exef", random(4), true).status());
        assertEquals(404, arthur().upload("nothing/a.exef", random(3), false).status());
        assertEquals(417, arthur().upload("docs/a.txt", random(3), false).status());
        assertEquals(404, arthur().list("docs/a.exef").status());
        assertEquals(404, arthur().move("nothing", "docs"));
        assertEquals(404, arthur().move("docs/a.exef", "nothing"));
        assertEquals(404, arthur().move("docs/a.exef", "docs/a.exef"));
        assertEquals(409, arthur().move("docs/a.exef", "docs"));
        assertEquals(412, arthur().move(".", "docs"));
        assertEquals(406, arthur().move("docs", "docs/in"));
        assertEquals(406, arthur().move("docs/a.exef", "../gwen"));
        assertEquals(406, arthur().list("..").status());
        assertEquals(414, arthur().makeFolder(".", "x".repeat(256)));
        assertEquals(412, arthur().delete(".", "?as_dir=true"));
        assertEquals(417, arthur().delete("docs", "?as_dir=true"));
        assertEquals(400, arthur().delete("docs", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.4"})
    void untilFourTextsAndPathsTravelInClear(String release) {
        start(release);
        assertEquals(422, arthur().post("mkdir", ".", TextForm.SEALED_JSON, "a").status());
        assertFalse(arthur().post("move", "nothing", TextForm.CLEAR_JSON, ".").encrypted());
        Visitor.Sent marked = Visitor.Sent.NOTHING.with("X-Encrypted", "true");
        assertEquals(200, arthur().ask("GET", "/files/list/.", marked).status());
        assertEquals(404, arthur().ask("POST", "/files/search", arthur().text(TextForm.CLEAR_JSON, "a")).status());
    }

    @Test
    void fromFiveOnTextsAndPathsMayBeSealed() {
        start("0.5");
        assertEquals(BodyForm.WHERE_MARKED, arthur().dialect.requests().bodies());
        assertEquals(201, arthur().ask("POST", "/files/mkdir/.", arthur().text(TextForm.CLEAR_JSON, "clear")).status());
        assertTrue(arthur().post("rename", "clear", TextForm.SEALED_TEXT, "sealed").encrypted());
        assertEquals(Set.of("sealed"), arthur().names("."));
        assertEquals(200, arthur().ask("GET", "/files/list/sealed").status());
        String clearMarked = "/files/list/sealed";
        Visitor.Reply reply = arthur().ask("GET", clearMarked, arthur().marked());
        assertEquals(500, reply.status());
        assertFalse(reply.encrypted());
        String unpadded = arthur().path("sealed").replace("%3D", "").substring(1);
        assertEquals(500, arthur().ask("GET", "/files/list/" + unpadded, arthur().marked()).status());
        byte[] damaged = arthur().exef.seal(arthur().masterKey, "x".getBytes(StandardCharsets.UTF_8));
        damaged[damaged.length - 1] ^= 1;
        String segment = Base64.getUrlEncoder().encodeToString(damaged).replace("=", "%3D");
        assertEquals(500, arthur().ask("GET", "/files/list/" + segment, arthur().marked()).status());
    }

    @Test
    void searchFindsByLikenessBestFirst() {
        start("0.5");
        arthur().makeFolder(".", "camelot");
        arthur().upload("camelot/camelot.txt.exef", random(3), false);
        arthur().upload("camelo.txt.exef", random(3), false);
        arthur().upload("zzz.exef", random(3), false);
        JsonNode found = search("camelot.txt.exef", "").json();
        assertEquals(2, found.size());
        assertEquals("camelot/camelot.txt.exef", found.get(0).get(0).get("fullpath").asText());
        assertEquals(1.0, found.get(0).get(1).asDouble());
        assertEquals(1, search("camelot.txt.exef", "?limit=1").json().size());
        assertEquals(3, search("camelot.txt.exef", "?limit=0&score_threshold=0").json().size());
        assertEquals(422, search("a", "?limit=-1").status());
        assertEquals(422, search("a", "?score_threshold=1.01").status());
        assertEquals(422, search("a", "?score_threshold=x").status());
    }

    private Visitor.Reply search(String text, String query) {
        return arthur().ask("POST", "/files/search" + query, arthur().text(TextForm.SEALED_TEXT, text));
    }
}
