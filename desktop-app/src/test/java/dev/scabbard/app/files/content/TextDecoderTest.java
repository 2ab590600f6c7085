package dev.scabbard.app.files.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextDecoderTest {

    private static final String TEXT = "Grüße, Привет\n€ 12\tand 𝄞\r\n";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"WINDOWS_1252", "LATIN_1"})
    void everyEncodingOfUnicodeIsFoundWithAndWithoutAMark(TextEncoding encoding) {
        byte[] bytes = encoded(TEXT, encoding);
        try (DecodedText text = TextDecoder.decode(bytes, true)) {
            assertEquals(TEXT, text.asString());
            assertEquals(encoding, text.encoding());
        }
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1252() {
        try (DecodedText text = TextDecoder.decode(encoded("Grüße für 5 €", TextEncoding.WINDOWS_1252), true)) {
            assertEquals("Grüße für 5 €", text.asString());
            assertEquals(TextEncoding.WINDOWS_1252, text.encoding());
        }
    }

    @Test
    void bytesThatWindows1252DoesNotKnowAreReadAsLatin1() {
        byte[] bytes = ("a long enough line of text, so that one odd character does not make it binary " + "é \u0081")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (DecodedText text = TextDecoder.decode(bytes, true)) {
            assertEquals(TextEncoding.LATIN_1, text.encoding());
            assertArrayEquals(bytes, text.asString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        try (DecodedText text = TextDecoder.decode(new byte[0], true)) {
            assertEquals("", text.asString());
        }
    }

    @Test
    void aCharacterThatWasCutAtTheEndOfABeginningIsLeftOut() {
        byte[] bytes = "ab€".getBytes(StandardCharsets.UTF_8);
        try (DecodedText text = TextDecoder.decode(Arrays.copyOf(bytes, 4), false)) {
            assertEquals("ab", text.asString());
            assertEquals(TextEncoding.UTF_8, text.encoding());
        }
    }

    @Test
    void randomBytesAreBinary() {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        CannotShow said = assertThrows(CannotShow.class, () -> TextDecoder.decode(bytes, true));
        assertEquals(CannotShow.Reason.BINARY, said.reason());
    }

    @Test
    void zeroBytesInOtherwiseEnglishTextAreBinary() {
        byte[] bytes = "some words\0\0\0\0and more words".getBytes(StandardCharsets.US_ASCII);
        assertThrows(CannotShow.class, () -> TextDecoder.decode(bytes, true));
    }

    @Test
    void nothingIsLeftAfterClosing() {
        DecodedText text = TextDecoder.decode("secret".getBytes(StandardCharsets.UTF_8), true);
        text.close();
        assertEquals("\0".repeat(6), text.asString());
    }

    private static byte[] encoded(String text, TextEncoding encoding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(encoding.mark());
        out.writeBytes(text.getBytes(encoding.charset()));
        return out.toByteArray();
    }
}
