package dev.scabbard.app.ui.entry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Counts copies of a typed text in a dump of this program's heap.
final class HeapPieces {

    private static final int PIECE = 12;

    private HeapPieces() {}

    /// How often its first 12 characters are in the heap: in one byte each, as in strings, or in two, the higher one
    /// first, as a dump has arrays of characters.
    ///
    /// @param inverted the text with every bit turned
    static int of(Path folder, char[] inverted) throws IOException {
        Path dump = folder.resolve("heap" + System.nanoTime() + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        try {
            byte[] heap = Files.readAllBytes(dump);
            String piece = piece(inverted);
            return List.of(ISO_8859_1, UTF_16BE).stream()
                    .mapToInt(charset -> count(heap, piece, charset))
                    .sum();
        } finally {
            Files.delete(dump);
        }
    }

    private static String piece(char[] inverted) {
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < PIECE; i++) {
            piece.append((char) ~inverted[i]);
        }
        return piece.toString();
    }

    private static int count(byte[] heap, String piece, Charset charset) {
        byte[] wanted = piece.getBytes(charset);
        int count = 0;
        for (int i = 0; i <= heap.length - wanted.length; i++) {
            int matching = 0;
            while (matching < wanted.length && heap[i + matching] == wanted[matching]) {
                matching++;
            }
            count += matching == wanted.length ? 1 : 0;
        }
        return count;
    }
}
