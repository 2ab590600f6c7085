package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.protocol.dialect.BodyForm;
import dev.scabbard.core.protocol.dialect.TextForm;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names, bodies and paths of the generations that keep files in a database: 0.6 to 0.8.
class DatabaseNamesAndBodiesTest extends OneVisitor {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..", "...", "nul\u0000byte", "tab\tline\n", " blank ", "back\\slash", "~x~a", "~x~~b", "CON", "漢字 🗡",
                ".hidden", "%2F", "a#b?c"
            })
    void anyNameWithoutASlashIsOneAmongOthers(String name) {
        start("0.8");
        assertEquals(201, arthur().makeFolder(".", name));
        assertEquals(201, arthur().upload(name + "/" + name + ".exef", random(5), false).status());
        assertEquals(Set.of(name), arthur().names("."));
        assertEquals(Set.of(name + ".exef"), arthur().names(name));
        assertArrayEquals(random(5), arthur().download(name + "/" + name + ".exef"));
        assertEquals(409, arthur().makeFolder(".", name));
        assertEquals(202, arthur().delete(name, "?as_dir=true&force=true"));
        assertEquals(Set.of(), arthur().names("."));
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 255, 256, 1000, 4096})
    void longNamesAreKept(int bytes) {
        start("0.8");
        String name = "x".repeat(bytes - 5) + ".exef";
        String inner = "y".repeat(bytes);
        assertEquals(201, arthur().makeFolder(".", inner));
        assertEquals(201, arthur().upload(inner + "/" + name, random(5), false).status());
        assertEquals(Set.of(name), arthur().names(inner));
        assertEquals(200, arthur().move(inner + "/" + name, "."));
        assertEquals(200, arthur().rename(inner, "short"));
        fixture().restart();
        assertEquals("OK", arthur().login());
        assertEquals(Set.of(name, "short"), arthur().names("."));
        assertEquals(200, arthur().rename("short", inner));
        assertArrayEquals(random(5), arthur().download(name));
        assertEquals(414, arthur().makeFolder(".", "z".repeat(4097)));
    }

    @Test
    void namesThatDifferInCaseAreTwo() {
        start("0.8");
        assertEquals(201, arthur().makeFolder(".", "docs"));
        assertEquals(201, arthur().makeFolder(".", "Docs"));
        assertEquals(200, arthur().rename("Docs", "DOCS"));
        assertEquals(Set.of("docs", "DOCS"), arthur().names("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void aBodyThatIsNotWholeChangesNothing(String release) throws IOException {
        start(release);
        byte[] old = random(70_000);
        arthur().upload("a.exef", old, false);
        byte[] sealed = arthur().exef.seal(arthur().masterKey, arthur().exef.seal(arthur().vaultKey, random(80_000)));
        byte[] tampered = sealed.clone();
        tampered[sealed.length - 1] ^= 1;
        for (byte[] bad : List.of(
                tampered,
                Arrays.copyOf(sealed, sealed.length - 1),
                Arrays.copyOf(sealed, sealed.length + 1),
                Arrays.copyOf(sealed, 30),
                new byte[0])) {
            Visitor.Reply reply = arthur().uploadSealed(
                    "a.exef", new Visitor.Sent(bad, arthur().sealed(bad).headers()), true);
            boolean layer = arthur().dialect.requests().bodies() == BodyForm.ALWAYS_SEALED;
            assertEquals(layer ? 401 : 400, reply.status());
            assertEquals(!layer, reply.encrypted());
            assertArrayEquals(old, arthur().download("a.exef"));
        }
        assertEquals(0, Files.list(folder().resolve("incoming")).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "0.8"})
    void bodiesAreAlwaysOpenedWhateverTheHeaderSays(String release) {
        start(release);
        Visitor.Sent clear = new Visitor.Sent(Visitor.json("docs"), Map.of("Content-Type", "application/json"));
        Visitor.Reply refused = arthur().ask("POST", "/files/mkdir/.", clear);
        assertEquals(401, refused.status());
        assertTrue(refused.text().contains("Middleware processing"), refused.text());
        assertEquals(401, arthur().ask("POST", "/files/mkdir/.", Visitor.Sent.NOTHING).status());
        Visitor.Sent unmarked = new Visitor.Sent(
                arthur().text(TextForm.SEALED_TEXT, "docs").body(), Map.of("X-Content-Type", "text/plain"));
        assertEquals(201, arthur().ask("POST", "/files/mkdir/.", unmarked).status());
        Visitor.Sent json = new Visitor.Sent(
                arthur().sealed(Visitor.json("more")).body(), Map.of("X-Content-Type", "application/json"));
        assertEquals(201, arthur().ask("POST", "/files/mkdir/.", json).status());
        assertEquals(Set.of("docs", "more"), arthur().names("."));
        assertEquals(
                422, arthur().ask("POST", "/files/mkdir/" + arthur().path("."), arthur().sealed(new byte[0])).status());
        byte[] otherVersion = new ExefV2().seal(arthur().masterKey, new byte[] {'x'});
        assertEquals(401, arthur().ask("POST", "/files/mkdir/.", new Visitor.Sent(otherVersion, Map.of())).status());
        arthur().token = "dead";
        assertTrue(arthur().post("mkdir", ".", TextForm.SEALED_TEXT, "x").text().contains("Middleware processing"));
        assertFalse(arthur().list(".").text().contains("Middleware"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.7", "0.8"})
    void pathsThatCannotBeOpenedAreMoreThanTheServerTakes(String release) {
        start(release);
        String good = arthur().path("x");
        String unpadded = good.replace("%3D", "");
        List<String> bad = List.of("nonsense", "QQ%3D%3D", "%21%21%21%21", good.substring(4), unpadded + "A");
        for (String segment : bad) {
            Visitor.Reply reply = arthur().ask("GET", "/files/list/" + segment, arthur().marked());
            assertEquals(500, reply.status(), segment);
            assertFalse(reply.encrypted());
        }
        assertEquals(200, arthur().ask("GET", "/files/list/.").status());
    }
}
