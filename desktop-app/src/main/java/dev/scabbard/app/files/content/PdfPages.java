package dev.scabbard.app.files.content;

import static dev.scabbard.app.files.content.CannotShow.Reason.PDF_DAMAGED;
import static dev.scabbard.app.files.content.CannotShow.Reason.PDF_PROTECTED;
import static dev.scabbard.app.files.content.CannotShow.Reason.PDF_TOO_LARGE;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/// The pages of a PDF document as pictures, one at a time, from memory only: no temporary file, no font of the
/// computer, no script, nothing fetched.
///
/// Calls wait for each other: PDFBox draws one page at a time. Closing waits, too, and overwrites the document.
public final class PdfPages implements AutoCloseable {

    /// Documents with more pages are refused.
    public static final int MOST_PAGES = 20_000;

    private static final long MOST_PIXELS = 12_000_000;
    private static final Duration TIME = Duration.ofSeconds(20);

    private final WatchedBytes source;
    private final PDDocument document;
    private final int count;

    private PdfPages(WatchedBytes source, PDDocument document, int count) {
        this.source = source;
        this.document = document;
        this.count = count;
    }

    /// Opens a document.
    ///
    /// @param bytes the file; taken over, and overwritten when it cannot be opened
    /// @return the caller's to close
    /// @throws CannotShow when it is no document that can be shown
    public static PdfPages open(byte[] bytes) {
        Budget budget = Budget.of(TIME);
        WatchedBytes source = new WatchedBytes(bytes, budget);
        try {
            return guarded(() -> {
                PdfFonts.install();
                ImageIO.setUseCache(false);
                PdfBombs.refuse(bytes, budget);
                PDDocument document = Loader.loadPDF(source, IOUtils.createMemoryOnlyStreamCache());
                return checked(source, document, budget);
            });
        } catch (CannotShow refused) {
            source.close();
            throw refused;
        }
    }

    private static PdfPages checked(WatchedBytes source, PDDocument document, Budget budget) throws IOException {
        try {
            if (document.isEncrypted()) {
                throw new CannotShow(PDF_PROTECTED);
            }
            PdfStreams.refuse(document.getDocument(), budget);
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new CannotShow(PDF_DAMAGED);
            }
            if (pages > MOST_PAGES) {
                throw new CannotShow(PDF_TOO_LARGE);
            }
            return new PdfPages(source, document, pages);
        } catch (RuntimeException | Error refused) {
            document.close();
            throw refused;
        }
    }

    /// The number of pages, at least 1.
    public int count() {
        return count;
    }

    /// Draws a page.
    ///
    /// @param index from 0
    /// @param width of the picture in pixels; less for a page so high that it would become too large
    /// @return the caller's to close
    /// @throws CannotShow when the page cannot be drawn; others may
    public synchronized Picture draw(int index, int width) {
        Budget budget = Budget.of(TIME);
        source.watch(budget);
        return guarded(() -> {
            PDRectangle box = document.getPage(index).getCropBox();
            boolean turned = document.getPage(index).getRotation() % 180 != 0;
            double pageWidth = Math.max(1, turned ? box.getHeight() : box.getWidth());
            double pageHeight = Math.max(1, turned ? box.getWidth() : box.getHeight());
            double scale = Math.min(width / pageWidth, Math.sqrt(MOST_PIXELS / (pageWidth * pageHeight)));
            // A page of no height or width to speak of would need a line of pixels without end.
            scale = Math.min(scale, MOST_PIXELS / 1000.0 / Math.max(pageWidth, pageHeight));
            BufferedImage image =
                    new BoundedRenderer(document, budget).renderImage(index, (float) scale, ImageType.RGB);
            return Rasters.picture(image, budget);
        });
    }

    private static <T> T guarded(Callable<T> work) {
        try {
            return work.call();
        } catch (InvalidPasswordException locked) {
            throw new CannotShow(PDF_PROTECTED);
        } catch (CannotShow said) {
            throw said;
        } catch (OutOfMemoryError tooLarge) {
            throw new CannotShow(PDF_TOO_LARGE);
        } catch (Exception | StackOverflowError | ExceptionInInitializerError damaged) {
            throw new CannotShow(PDF_DAMAGED);
        }
    }

    @Override
    public synchronized void close() {
        source.watch(Budget.of(TIME));
        IOUtils.closeQuietly(document);
        source.close();
    }

    @Override
    public String toString() {
        return "PdfPages[…]";
    }
}
