package dev.scabbard.app.files.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks through the bytes of a document, before anything is decoded, for compressed streams that grow beyond measure,
/// and for encryption, below which streams could not be looked at. Streams below other filters are looked at by
/// [PdfStreams].
final class PdfBombs {

    private static final byte[] STREAM = ascii("stream");
    private static final byte[] END = ascii("end");
    private static final byte[] ENCRYPT = ascii("/Encrypt");
    private static final int LAYERS = 3;
    private static final int PIECE = 16 * 1024;

    /// PDFBox skips the two bytes in front of deflated data without looking at them.
    private static final int HEAD = 2;

    private final byte[] bytes;
    private final Budget budget;
    private long together;

    private PdfBombs(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    /// Looks through a document.
    ///
    /// @throws CannotShow when it is encrypted, or a stream grows too large
    static void refuse(byte[] bytes, Budget budget) {
        new PdfBombs(bytes, budget).look();
    }

    private void look() {
        if (isEncrypted()) {
            throw new CannotShow(CannotShow.Reason.PDF_PROTECTED);
        }
        for (int at = find(STREAM, 0); at >= 0; at = find(STREAM, at + STREAM.length)) {
            budget.check();
            boolean end = at >= END.length && Arrays.equals(bytes, at - END.length, at, END, 0, END.length);
            if (!end) {
                measure(begin(at + STREAM.length));
            }
        }
    }

    private boolean isEncrypted() {
        for (int at = find(ENCRYPT, 0); at >= 0; at = find(ENCRYPT, at + 1)) {
            int next = at + ENCRYPT.length < bytes.length ? bytes[at + ENCRYPT.length] & 0xFF : 0;
            // EncryptMetadata and other longer names say nothing about the document.
            if (!Character.isLetterOrDigit(next)) {
                return true;
            }
        }
        return false;
    }

    /// Where the data of a stream begins: behind blanks and one line end.
    private int begin(int behindKeyword) {
        int at = behindKeyword;
        while (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (at < bytes.length && bytes[at] == '\r') {
            at++;
        }
        if (at < bytes.length && bytes[at] == '\n') {
            at++;
        }
        return at;
    }

    private void measure(int start) {
        if (bytes.length - start <= HEAD) {
            return;
        }
        Layer layer = new Layer(1);
        try {
            layer.feed(bytes, start, bytes.length - start);
        } catch (DataFormatException notDeflated) {
            // Another filter, or none, or damaged from here on: what came out until now was measured.
        } finally {
            layer.end();
        }
    }

    /// One inflater, which passes what comes out on to the next: something may be deflated twice.
    private final class Layer {

        private final Inflater inflater = new Inflater(true);
        private final byte[] piece = new byte[PIECE];
        private final int depth;
        private int skipped;
        private long grown;
        private Optional<Layer> inner = Optional.empty();
        private boolean innermost;

        Layer(int depth) {
            this.depth = depth;
            innermost = depth == LAYERS;
        }

        void feed(byte[] source, int offset, int length) throws DataFormatException {
            int skip = Math.min(HEAD - skipped, length);
            skipped += skip;
            inflater.setInput(source, offset + skip, length - skip);
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0) {
                    return;
                }
                grown += count;
                together += count;
                budget.check();
                if (grown > PdfStreams.LARGEST || together > PdfStreams.TOGETHER) {
                    throw new CannotShow(CannotShow.Reason.PDF_TOO_LARGE);
                }
                pass(count);
            }
        }

        private void pass(int count) {
            if (innermost) {
                return;
            }
            Layer next = inner.orElseGet(() -> new Layer(depth + 1));
            inner = Optional.of(next);
            try {
                next.feed(piece, 0, count);
            } catch (DataFormatException notDeflatedAgain) {
                innermost = true;
            }
        }

        void end() {
            inflater.end();
            Arrays.fill(piece, (byte) 0);
            inner.ifPresent(Layer::end);
        }
    }

    private int find(byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
