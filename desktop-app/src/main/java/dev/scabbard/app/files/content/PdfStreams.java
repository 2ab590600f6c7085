package dev.scabbard.app.files.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/// Decodes every stream of a document that goes through other filters than one inflater, into nothing, with a bound:
/// PDFBox itself has none.
final class PdfStreams {

    /// What one stream may grow to, in bytes.
    static final long LARGEST = 96L * 1024 * 1024;

    /// What all streams together may grow to, in bytes.
    static final long TOGETHER = 1024L * 1024 * 1024;

    /// What a stream may grow to between two filters, in bytes.
    private static final int BETWEEN = 32 * 1024 * 1024;

    private static final List<COSName> GROWING = List.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION);

    private final Budget budget;
    private long together;

    private PdfStreams(Budget budget) {
        this.budget = budget;
    }

    /// Looks at all streams.
    ///
    /// @throws CannotShow when one grows too large
    static void refuse(COSDocument document, Budget budget) {
        PdfStreams streams = new PdfStreams(budget);
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            budget.check();
            COSObject object = document.getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream) {
                streams.look(stream);
            }
        }
    }

    private void look(COSStream stream) {
        List<COSName> filters = filters(stream.getFilters());
        boolean measuredBefore = filters.size() <= 1 && !filters.contains(COSName.LZW_DECODE)
                && !filters.contains(COSName.LZW_DECODE_ABBREVIATION);
        if (measuredBefore) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < filters.size(); i++) {
                if (!GROWING.contains(filters.get(i))) {
                    return;
                }
                Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
                boolean last = i == filters.size() - 1;
                Counting out = new Counting(last);
                filter.decode(in, out, stream, i);
                in = new ByteArrayInputStream(out.kept.toByteArray());
            }
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof CannotShow said) {
                throw said;
            }
            // What cannot be decoded here will not be decoded later.
        }
    }

    private static List<COSName> filters(COSBase filters) {
        return switch (filters) {
            case COSName name -> List.of(name);
            case COSArray array -> array.toCOSNameStringList().stream()
                    .map(COSName::getPDFName)
                    .toList();
            case null, default -> List.of();
        };
    }

    /// Counts what comes out and keeps it only for a further filter.
    private final class Counting extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean last;
        private long count;

        Counting(boolean last) {
            this.last = last;
        }

        @Override
        public void write(int value) {
            note(1);
            if (!last) {
                kept.write(value);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            note(length);
            if (!last) {
                kept.write(bytes, offset, length);
            }
        }

        private void note(int more) {
            count += more;
            together += more;
            budget.check();
            if (count > (last ? LARGEST : BETWEEN) || together > TOGETHER) {
                throw new CannotShow(CannotShow.Reason.PDF_TOO_LARGE);
            }
        }
    }
}
