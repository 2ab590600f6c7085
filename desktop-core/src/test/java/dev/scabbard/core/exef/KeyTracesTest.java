package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.HeapSearch;
import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What ciphers leave of a key in the heap, without any collection: nothing, however an ExEF was sealed or opened, and
/// also when it was broken off.
class KeyTracesTest {

    private static final byte[] CONTENT = new byte[50_000];

    @TempDir
    Path folder;

    @Test
    void noCipherKeepsTheKeyOnceItHasDoneItsWork() throws IOException {
        HeapSearch search = new HeapSearch();
        try (SecretBytes key = SecretBytes.random(32);
                SecretBytes lent = SecretBytes.random(32)) {
            search.remember("the key", key);
            search.remember("what is kept on purpose", lent);
            byte[] kept = lent.apply(byte[]::clone);
            for (int version = 2; version <= 4; version++) {
                sealAndOpen(Exef.ofVersion(version), key);
            }
            sealLong(key);
            Set<String> found = search.found(folder, true);
            assertTrue(found.removeIf(what -> what.startsWith("what is kept")), "the search finds nothing at all");
            assertEquals(Set.of(), found);
            assertEquals(32, kept.length);
        }
    }

    private static void sealAndOpen(Exef exef, SecretBytes key) throws IOException {
        byte[] sealed = exef.seal(key, CONTENT);
        exef.open(key, sealed);
        Opened.of(exef, sealed, 1_000, key);
        try (InputStream whole = stream(exef, key)) {
            whole.readAllBytes();
        }
        try (InputStream brokenOff = stream(exef, key)) {
            brokenOff.readNBytes(20_000);
        }
        sealed[sealed.length - 1]++;
        Opened.refused(exef, sealed, 1_000, key);
    }

    private static InputStream stream(Exef exef, SecretBytes key) {
        return exef.seal(key, new ByteArrayInputStream(CONTENT), CONTENT.length, _ -> {});
    }

    private static void sealLong(SecretBytes key) {
        byte[] out = new byte[MessageExef.PIECE];
        try (LongGcm cipher = new LongGcm(key, new byte[12])) {
            cipher.update(CONTENT, 0, 1_000, out);
            cipher.finish(out);
        }
    }
}
