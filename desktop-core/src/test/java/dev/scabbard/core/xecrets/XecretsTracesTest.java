package dev.scabbard.core.xecrets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.HeapSearch;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks for a revealed secret in a dump of all objects, the unreachable ones included.
class XecretsTracesTest {

    private static final int LENGTH = 24;
    private static final int SEED_OF_SECRET = 4711;
    private static final int SEED_OF_TITLE = 4712;

    @TempDir
    Path temporary;

    @Test
    void theParserLeavesNoCopyOfTheSecret() throws IOException {
        HeapSearch search = new HeapSearch();
        byte[] body = body();
        search.remember("title", Arrays.copyOfRange(body, 14, 14 + LENGTH));
        // What is kept on purpose, to see that the search finds things.
        String title = "";
        try (SecretChars secret = XecretsJson.secret(body)) {
            assertTrue(XecretsJson.outcome(body).success());
            assertEquals(LENGTH, secret.length());
            search.remember("secret", secret);
            title = new String(body, 14, LENGTH, US_ASCII);
        }
        Wipe.bytes(body);

        Set<String> found = search.found(temporary, true);

        assertTrue(found.removeIf(what -> what.startsWith("title")), "the search finds nothing at all");
        assertEquals(Set.of(), found);
        assertEquals(LENGTH, title.length());
    }

    /// `{"S":0,"X":"…"…}` without ever having the secret in a `String`.
    private static byte[] body() {
        String blank = " ".repeat(LENGTH);
        byte[] frame = ("{\"S\":0, \"T\": \"" + blank + "\", \"X\": \"" + blank + "\"}").getBytes(US_ASCII);
        write(SEED_OF_TITLE, frame, 14);
        write(SEED_OF_SECRET, frame, 47);
        return frame;
    }

    private static void write(int seed, byte[] into, int at) {
        Random random = new Random(seed);
        for (int i = 0; i < LENGTH; i++) {
            into[at + i] = (byte) ('a' + random.nextInt(26));
        }
    }
}
