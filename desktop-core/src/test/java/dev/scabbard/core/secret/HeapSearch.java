package dev.scabbard.core.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Looks for secrets in a dump of this program's heap, in every form in which one lies about: bytes, UTF-16 of both
/// orders, hexadecimal, Base64. Secrets are remembered inverted, and the forms are made after the dump, so that the
/// search itself leaves nothing to find.
public final class HeapSearch {

    private static final int TAIL = 32;
    private static final int PIECE = 1 << 20;

    private final List<Remembered> remembered = new ArrayList<>();

    /// Remembers bytes; they stay the caller's to wipe.
    public void remember(String what, byte[] secret) {
        byte[] inverted = new byte[secret.length];
        for (int i = 0; i < secret.length; i++) {
            inverted[i] = (byte) ~secret[i];
        }
        remembered.add(new Remembered(what, inverted));
    }

    /// Remembers a secret.
    public void remember(String what, SecretBytes secret) {
        secret.use(bytes -> remember(what, bytes));
    }

    /// Remembers a text.
    public void remember(String what, SecretChars secret) {
        try (SecretBytes utf8 = secret.toUtf8()) {
            remember(what, utf8);
        }
    }

    /// Dumps the heap into a folder and looks.
    ///
    /// @param all whether to look at objects too that nobody can reach any more
    /// @return which of the remembered were found, with the form they were found in
    public Set<String> found(Path folder, boolean all) throws IOException {
        Path dump = folder.resolve("heap" + System.nanoTime() + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), !all);
        try {
            return search(dump, remembered.stream().flatMap(secret -> secret.forms().stream()).toList());
        } finally {
            Files.delete(dump);
        }
    }

    private static Set<String> search(Path dump, List<Form> forms) throws IOException {
        Form[][] byStart = new Form[1 << 16][];
        for (Form form : forms) {
            int start = start(form.bytes(), 0);
            Form[] same = byStart[start] == null ? new Form[0] : byStart[start];
            byStart[start] = Arrays.copyOf(same, same.length + 1);
            byStart[start][same.length] = form;
        }
        int overlap = forms.stream().mapToInt(form -> form.bytes().length).max().orElse(2);
        Set<String> found = new TreeSet<>();
        byte[] piece = new byte[PIECE + overlap];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(dump))) {
            int filled = in.readNBytes(piece, 0, piece.length);
            while (filled > overlap) {
                search(piece, filled, byStart, found);
                System.arraycopy(piece, filled - overlap, piece, 0, overlap);
                filled = overlap + in.readNBytes(piece, overlap, PIECE);
            }
        }
        return found;
    }

    private static void search(byte[] piece, int filled, Form[][] byStart, Set<String> found) {
        for (int i = 0; i < filled - 1; i++) {
            Form[] candidates = byStart[start(piece, i)];
            if (candidates != null) {
                for (Form form : candidates) {
                    int end = i + form.bytes().length;
                    if (end <= filled && Arrays.equals(piece, i, end, form.bytes(), 0, form.bytes().length)) {
                        found.add(form.name());
                    }
                }
            }
        }
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Form(String name, byte[] bytes) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Remembered(String what, byte[] inverted) {

        List<Form> forms() {
            byte[] plain = new byte[inverted.length];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = (byte) ~inverted[i];
            }
            List<Form> forms = new ArrayList<>();
            forms.add(new Form(what + " as bytes", plain));
            addText(forms, "characters", new String(plain, ISO_8859_1));
            addText(forms, "hexadecimal", HexFormat.of().formatHex(plain));
            addText(forms, "upper hexadecimal", HexFormat.of().withUpperCase().formatHex(plain));
            addText(forms, "Base64", Base64.getEncoder().withoutPadding().encodeToString(plain));
            addText(forms, "URL Base64", Base64.getUrlEncoder().withoutPadding().encodeToString(plain));
            if (plain.length > 2 * TAIL) {
                byte[] tail = Arrays.copyOfRange(plain, plain.length - TAIL, plain.length);
                forms.add(new Form(what + " in part", tail));
                addText(forms, "characters in part", new String(tail, ISO_8859_1));
            }
            return forms;
        }

        private void addText(List<Form> forms, String form, String text) {
            forms.add(new Form(what + " as " + form, text.getBytes(ISO_8859_1)));
            forms.add(new Form(what + " as wide " + form, text.getBytes(UTF_16BE)));
            forms.add(new Form(what + " as wide " + form, text.getBytes(UTF_16LE)));
        }
    }
}
