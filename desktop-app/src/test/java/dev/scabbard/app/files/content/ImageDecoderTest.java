package dev.scabbard.app.files.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.files.content.CannotShow.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ImageDecoderTest {

    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "GIF", "BMP"})
    void everyKindIsToldByItsBytesMeasuredAndDecoded(ContentKind kind) {
        byte[] bytes = SampleFiles.picture(kind, 300, 200);
        assertEquals(kind, ContentKind.of(bytes));
        assertEquals(new ImageHeader(300, 200), ImageDecoder.header(kind, bytes));
        try (Picture picture = ImageDecoder.decode(kind, bytes, 1000)) {
            assertEquals(300, picture.width());
            assertEquals(200, picture.height());
            int last = picture.pixels()[picture.pixels().length - 1];
            assertTrue((last >> 16 & 0xFF) > 200 && (last & 0xFF) < 60, Integer.toHexString(last));
        }
    }

    @Test
    void noMoreIsKeptThanIsNeeded() {
        byte[] bytes = SampleFiles.picture(ContentKind.PNG, 3000, 1500);
        try (Picture picture = ImageDecoder.decode(ContentKind.PNG, bytes, 500)) {
            assertTrue(picture.width() >= 500 && picture.width() < 1000, "width " + picture.width());
            assertEquals(2.0, (double) picture.width() / picture.height(), 0.02);
        }
    }

    @Test
    void tooManyPixelsAreRefusedBeforeAnythingIsDecoded() {
        byte[] bomb = SampleFiles.pngThatClaims(60_000, 60_000);
        CannotShow said = assertThrows(CannotShow.class, () -> ImageDecoder.decode(ContentKind.PNG, bomb, 500));
        assertEquals(Reason.PICTURE_TOO_LARGE, said.reason());
    }

    @Test
    void dimensionsThatCannotBeAreDamage() {
        byte[] bytes = SampleFiles.pngThatClaims(0, -5);
        CannotShow said = assertThrows(CannotShow.class, () -> ImageDecoder.decode(ContentKind.PNG, bytes, 500));
        assertEquals(Reason.PICTURE_DAMAGED, said.reason());
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "GIF", "BMP"})
    void whatEndsEarlyIsDamagedAtWorst(ContentKind kind) {
        byte[] bytes = SampleFiles.picture(kind, 64, 64);
        for (int length = 2; length < bytes.length; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            try (Picture picture = ImageDecoder.decode(kind, cut, 64)) {
                assertEquals(64, picture.width());
            } catch (CannotShow said) {
                assertEquals(Reason.PICTURE_DAMAGED, said.reason());
            }
        }
    }

    @Test
    void webPicturesOfOtherKindsAreToldAndRefused() {
        byte[] bytes = {'R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', ' '};
        assertEquals(ContentKind.OTHER_PICTURE, ContentKind.of(bytes));
        CannotShow said =
                assertThrows(CannotShow.class, () -> ImageDecoder.decode(ContentKind.OTHER_PICTURE, bytes, 500));
        assertEquals(Reason.PICTURE_KIND, said.reason());
    }

    @Test
    void nothingIsLeftAfterClosing() {
        Picture picture = ImageDecoder.decode(ContentKind.PNG, SampleFiles.picture(ContentKind.PNG, 8, 8), 8);
        picture.close();
        assertTrue(Arrays.stream(picture.pixels()).allMatch(pixel -> pixel == 0));
    }
}
