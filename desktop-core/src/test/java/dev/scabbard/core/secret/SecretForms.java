package dev.scabbard.core.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Secrets to look for, in every form in which one lies about: bytes, UTF-16 of both orders, hexadecimal, Base64, and
/// for passwords each piece of 12 characters. They are remembered inverted, and the forms are made for a search only,
/// so that what is searched may be the memory of this very program.
public final class SecretForms {

    private static final int TAIL = 32;
    private static final int PASSWORD_PIECE = 12;
    private static final int BUFFER = 1 << 20;

    private final List<Remembered> remembered = new ArrayList<>();

    /// Remembers bytes; they stay the caller's to wipe.
    public void remember(String what, byte[] secret) {
        rememberInverted(what, inverted(secret), false);
    }

    /// Remembers what [#inverted] made of a secret.
    ///
    /// @param pieces whether each piece of 12 bytes counts too
    public void rememberInverted(String what, byte[] inverted, boolean pieces) {
        remembered.add(new Remembered(what, inverted, pieces));
    }

    /// The bytes with every bit turned, which nobody takes for the secret.
    public static byte[] inverted(byte[] secret) {
        byte[] inverted = new byte[secret.length];
        for (int i = 0; i < secret.length; i++) {
            inverted[i] = (byte) ~secret[i];
        }
        return inverted;
    }

    /// Everything there is to look for.
    Forms all() {
        return new Forms(remembered.stream().flatMap(secret -> secret.forms().stream()).toList());
    }

    /// Forms by their first two bytes.
    static final class Forms {

        private final Form[][] byStart = new Form[1 << 16][];
        private final int overlap;
        private final byte[] piece;

        private Forms(List<Form> forms) {
            for (Form form : forms) {
                int start = start(form.bytes(), 0);
                Form[] same = byStart[start] == null ? new Form[0] : byStart[start];
                byStart[start] = Arrays.copyOf(same, same.length + 1);
                byStart[start][same.length] = form;
            }
            overlap = forms.stream().mapToInt(form -> form.bytes().length).max().orElse(2);
            piece = new byte[BUFFER + overlap];
        }

        /// The names of the forms that a stream holds.
        Set<String> in(InputStream stream) throws IOException {
            Set<String> found = new TreeSet<>();
            int filled = stream.readNBytes(piece, 0, piece.length);
            search(filled, found);
            while (filled == piece.length) {
                System.arraycopy(piece, filled - overlap, piece, 0, overlap);
                filled = overlap + stream.readNBytes(piece, overlap, BUFFER);
                search(filled, found);
            }
            return found;
        }

        private void search(int filled, Set<String> found) {
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
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Form(String name, byte[] bytes) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Remembered(String what, byte[] inverted, boolean pieces) {

        List<Form> forms() {
            byte[] plain = SecretForms.inverted(inverted);
            List<Form> forms = new ArrayList<>();
            forms.add(new Form(what + " as bytes", plain));
            addWide(forms, "characters", new String(plain, ISO_8859_1));
            addText(forms, "hexadecimal", HexFormat.of().formatHex(plain));
            addText(forms, "upper hexadecimal", HexFormat.of().withUpperCase().formatHex(plain));
            addText(forms, "Base64", Base64.getEncoder().withoutPadding().encodeToString(plain));
            addText(forms, "URL Base64", Base64.getUrlEncoder().withoutPadding().encodeToString(plain));
            if (plain.length > 2 * TAIL) {
                byte[] tail = Arrays.copyOfRange(plain, plain.length - TAIL, plain.length);
                addText(forms, "its end", new String(tail, ISO_8859_1));
            }
            for (int i = 0; pieces && i + PASSWORD_PIECE <= plain.length; i++) {
                addText(forms, "a piece", new String(plain, i, PASSWORD_PIECE, ISO_8859_1));
            }
            return forms;
        }

        private void addText(List<Form> forms, String form, String text) {
            forms.add(new Form(what + " as " + form, text.getBytes(ISO_8859_1)));
            addWide(forms, form, text);
        }

        private void addWide(List<Form> forms, String form, String text) {
            forms.add(new Form(what + " as wide " + form, text.getBytes(UTF_16BE)));
            forms.add(new Form(what + " as wide " + form, text.getBytes(UTF_16LE)));
        }
    }
}
