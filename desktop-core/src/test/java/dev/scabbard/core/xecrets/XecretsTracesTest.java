package dev.scabbard.core.xecrets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks for a revealed secret in a dump of all objects, the unreachable ones included.
class XecretsTracesTest {

    private static final int SEED_OF_SECRET = 4711;
    private static final int SEED_OF_TITLE = 4712;

    @TempDir
    Path temporary;

    @Test
    void theParserLeavesNoCopyOfTheSecret() throws IOException {
        byte[] body = body();
        String title = "";
        try (SecretChars secret = XecretsJson.secret(body)) {
            assertTrue(XecretsJson.outcome(body).success());
            assertEquals(24, secret.length());
            // What is kept on purpose, to see that the search finds things.
            title = new String(body, 14, 24, US_ASCII);
        }
        Wipe.bytes(body);

        Path dump = temporary.resolve("all.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), false);

        assertTrue(contains(dump, marker(SEED_OF_TITLE, US_ASCII)), "the search finds nothing at all");
        assertEquals(24, title.length());
        for (Charset encoding : new Charset[] {US_ASCII, UTF_16BE, UTF_16LE}) {
            assertFalse(contains(dump, marker(SEED_OF_SECRET, encoding)), encoding.name());
        }
    }

    /// `{"S":0,"X":"…"…}` without ever having the secret in a `String`.
    private static byte[] body() {
        String blank = " ".repeat(24);
        byte[] frame = ("{\"S\":0, \"T\": \"" + blank + "\", \"X\": \"" + blank + "\"}").getBytes(US_ASCII);
        write(SEED_OF_TITLE, frame, 14);
        write(SEED_OF_SECRET, frame, 47);
        return frame;
    }

    private static void write(int seed, byte[] into, int at) {
        Random random = new Random(seed);
        for (int i = 0; i < 24; i++) {
            into[at + i] = (byte) ('a' + random.nextInt(26));
        }
    }

    private static byte[] marker(int seed, Charset encoding) {
        byte[] ascii = new byte[24];
        write(seed, ascii, 0);
        return new String(ascii, US_ASCII).getBytes(encoding);
    }

    /// Reads through a mapping, so that the search itself leaves nothing in the heap.
    private static boolean contains(Path file, byte[] wanted) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            for (long i = 0; i <= all.byteSize() - wanted.length; i++) {
                if (isAt(all, i, wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isAt(MemorySegment all, long at, byte[] wanted) {
        int same = 0;
        while (same < wanted.length && all.get(ValueLayout.JAVA_BYTE, at + same) == wanted[same]) {
            same++;
        }
        return same == wanted.length;
    }
}
