package dev.scabbard.app.files.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.files.content.CannotShow.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfPagesTest {

    @Test
    void pagesAreDrawnAtTheWidthThatIsAskedFor() {
        try (PdfPages pages = PdfPages.open(SampleFiles.pdf(3));
                Picture page = pages.draw(2, 400)) {
            assertEquals(3, pages.count());
            assertTrue(Math.abs(page.width() - 400) <= 1, "width " + page.width());
            assertEquals(SampleFiles.RED, page.pixels()[page.pixels().length - page.width() * 5 + 5]);
        }
    }

    @Test
    void aDocumentUnderAPasswordIsSaidToBeOne() {
        assertEquals(Reason.PDF_PROTECTED, refusal(SampleFiles.protectedPdf("secret")));
        assertEquals(Reason.PDF_PROTECTED, refusal(SampleFiles.protectedPdf("")));
    }

    @Test
    void aStreamThatGrowsBeyondMeasureIsRefused() {
        byte[] bomb = SampleFiles.deflatedZeros(PdfStreams.LARGEST + 2);
        assertEquals(Reason.PDF_TOO_LARGE, refusal(SampleFiles.pdfWithContent(bomb, "/Filter/FlateDecode")));
    }

    @Test
    void aStreamThatGrowsInTwoStepsIsRefused() throws IOException {
        byte[] once = SampleFiles.deflatedZeros(PdfStreams.LARGEST + 2);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(twice)) {
            deflating.write(once);
        }
        byte[] bytes = SampleFiles.pdfWithContent(twice.toByteArray(), "/Filter[/FlateDecode/FlateDecode]");
        assertEquals(Reason.PDF_TOO_LARGE, refusal(bytes));
    }

    @Test
    void aStreamThatGrowsBelowAnotherFilterIsRefused() {
        byte[] hex = HexFormat.of().formatHex(SampleFiles.deflatedZeros(PdfStreams.LARGEST + 2))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = SampleFiles.pdfWithContent(hex, "/Filter[/ASCIIHexDecode/FlateDecode]");
        assertEquals(Reason.PDF_TOO_LARGE, refusal(bytes));
    }

    @Test
    void aPictureWithTooManyPixelsIsRefusedWithItsPage() {
        byte[] content = "q BI /W 60000 /H 60000 /BPC 1 /IM true ID x EI Q".getBytes(StandardCharsets.US_ASCII);
        try (PdfPages pages = PdfPages.open(SampleFiles.pdfWithContent(content, ""))) {
            CannotShow said = assertThrows(CannotShow.class, () -> pages.draw(0, 200));
            assertEquals(Reason.PDF_TOO_LARGE, said.reason());
        }
    }

    @Test
    void whatIsNoDocumentIsDamaged() {
        assertEquals(Reason.PDF_DAMAGED, refusal("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Reason.PDF_DAMAGED, refusal(new byte[0]));
    }

    @Test
    void aDrawingThatNobodyWaitsForEnds() {
        try (PdfPages pages = PdfPages.open(SampleFiles.pdf(1))) {
            Thread.currentThread().interrupt();
            CannotShow said = assertThrows(CannotShow.class, () -> pages.draw(0, 400));
            assertTrue(Thread.interrupted());
            assertEquals(Reason.TOOK_TOO_LONG, said.reason());
            pages.draw(0, 400).close();
        }
    }

    @Test
    void aDocumentIsOverwrittenOnClosing() {
        byte[] bytes = SampleFiles.pdf(1);
        PdfPages.open(bytes).close();
        for (byte value : bytes) {
            assertEquals(0, value);
        }
    }

    @Test
    void nothingIsWrittenToTheHomeFolderNorToTheTemporaryOne(@TempDir Path folder) {
        String home = System.getProperty("user.home");
        String temporary = System.getProperty("java.io.tmpdir");
        try {
            System.setProperty("user.home", folder.toString());
            System.setProperty("java.io.tmpdir", folder.toString());
            try (PdfPages pages = PdfPages.open(SampleFiles.pdf(2))) {
                pages.draw(1, 300).close();
            }
        } finally {
            System.setProperty("user.home", home);
            System.setProperty("java.io.tmpdir", temporary);
        }
        assertFalse(Files.exists(folder.resolve(".pdfbox.cache")));
        assertEquals(0, folder.toFile().list().length);
    }

    private static Reason refusal(byte[] bytes) {
        return assertThrows(CannotShow.class, () -> PdfPages.open(bytes)).reason();
    }
}
