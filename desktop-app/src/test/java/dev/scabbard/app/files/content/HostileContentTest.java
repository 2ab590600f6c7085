package dev.scabbard.app.files.content;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Real files with random damage: whatever comes of it, it is a result or a [CannotShow].
final class HostileContentTest {

    private static final int ROUNDS = 300;

    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "GIF", "BMP"})
    void damagedPicturesAreDecodedOrRefused(ContentKind kind) {
        byte[] whole = SampleFiles.picture(kind, 60, 40);
        Random random = new Random(kind.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(whole, random);
            try (Picture picture = ImageDecoder.decode(kind, bytes, 100)) {
                assertTrue(picture.pixels().length <= ImageDecoder.MOST_PIXELS);
            } catch (CannotShow said) {
                assertTrue(said.messageKey().startsWith("files."));
            }
        }
    }

    @Test
    void damagedDocumentsAreDrawnOrRefused() {
        byte[] whole = SampleFiles.pdf(2);
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS / 3; round++) {
            try (PdfPages pages = PdfPages.open(damaged(whole, random))) {
                pages.draw(pages.count() - 1, 100).close();
            } catch (CannotShow said) {
                assertTrue(said.messageKey().startsWith("files."));
            }
        }
    }

    @Test
    void anyBytesAreTextOrRefused() {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS * 10; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            try (DecodedText text = TextDecoder.decode(bytes, random.nextBoolean())) {
                assertTrue(ShownText.of(text).lines() >= 1);
            } catch (CannotShow said) {
                assertTrue(said.messageKey().startsWith("files."));
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = random.nextInt(4) == 0
                ? Arrays.copyOf(whole, random.nextInt(whole.length))
                : whole.clone();
        for (int i = random.nextInt(8); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
