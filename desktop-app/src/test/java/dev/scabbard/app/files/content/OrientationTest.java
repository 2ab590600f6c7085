package dev.scabbard.app.files.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A picture of four quarters in a file that says how it has to be turned.
final class OrientationTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;
    private static final int SEED = 7;

    @ParameterizedTest
    @CsvSource({
        "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"
    })
    void everyOrientationIsPutUpright(int number, String quarters) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            byte[] bytes = withSegment(exif(order, 0x0112, 3, 1, number));
            assertEquals(quarters, shown(bytes), order + " " + number);
            ImageHeader upright = number < 5 ? new ImageHeader(WIDTH, HEIGHT) : new ImageHeader(HEIGHT, WIDTH);
            assertEquals(upright, ImageDecoder.header(ContentKind.JPEG, bytes));
        }
    }

    @ParameterizedTest
    @CsvSource({"274, 3, 1, 0", "274, 3, 1, 9", "274, 3, 1, 65535", "274, 4, 1, 6", "274, 3, 2, 6", "275, 3, 1, 6"})
    void whatIsNoOrientationIsIgnored(int tag, int type, int count, int value) throws IOException {
        assertEquals("RGBW", shown(withSegment(exif(ByteOrder.BIG_ENDIAN, tag, type, count, value))));
    }

    @Test
    void aSegmentThatEndsEarlyIsIgnored() throws IOException {
        byte[] whole = exif(ByteOrder.LITTLE_ENDIAN, 0x0112, 3, 1, 6);
        int upToNumber = whole.length - 6;
        for (int length = 0; length < upToNumber; length++) {
            assertEquals("RGBW", shown(withSegment(Arrays.copyOf(whole, length))), "cut at " + length);
        }
    }

    @Test
    void garbageIsIgnored() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        byte[] whole = exif(ByteOrder.BIG_ENDIAN, 0x0112, 3, 1, 1);
        for (int round = 0; round < 200; round++) {
            byte[] garbage = whole.clone();
            for (int at = 14; at < garbage.length; at++) {
                garbage[at] = (byte) random.nextInt();
            }
            // An offset that points anywhere, behind the end and before the beginning too.
            ByteBuffer.wrap(garbage).putInt(10, random.nextInt());
            assertEquals("RGBW", shown(withSegment(garbage)), "round " + round);
        }
    }

    @Test
    void theFirstSegmentThatSaysSomethingCounts() throws IOException {
        byte[] xmp = "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = withSegment(exif(ByteOrder.BIG_ENDIAN, 0x0112, 3, 1, 6));
        assertEquals("BRWG", shown(withSegment(bytes, xmp)));
    }

    /// The colours of the quarters as they are shown: above left and right, below left and right.
    private static String shown(byte[] bytes) {
        try (Picture picture = ImageDecoder.decode(ContentKind.JPEG, bytes, 1000)) {
            return "" + colour(picture, 0.25, 0.25)
                    + colour(picture, 0.75, 0.25)
                    + colour(picture, 0.25, 0.75)
                    + colour(picture, 0.75, 0.75);
        }
    }

    private static char colour(Picture picture, double right, double down) {
        int at = (int) (down * picture.height()) * picture.width() + (int) (right * picture.width());
        int pixel = picture.pixels()[at];
        boolean red = (pixel >> 16 & 0xFF) > 127;
        boolean green = (pixel >> 8 & 0xFF) > 127;
        return red && green ? 'W' : red ? 'R' : green ? 'G' : 'B';
    }

    /// One directory with one entry.
    private static byte[] exif(ByteOrder order, int tag, int type, int count, int value) {
        ByteBuffer segment = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
        segment.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        segment.order(order);
        segment.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D));
        segment.putShort((short) 42).putInt(8);
        segment.putShort((short) 1);
        segment.putShort((short) tag).putShort((short) type).putInt(count).putShort((short) value).putShort((short) 0);
        return segment.putInt(0).array();
    }

    private static byte[] withSegment(byte[] content) throws IOException {
        return withSegment(plain(), content);
    }

    private static byte[] withSegment(byte[] jpeg, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + content.length);
        out.put(jpeg, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) (content.length + 2)).put(content);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /// Red and green above, blue and white below.
    private static byte[] plain() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean left = x < WIDTH / 2;
                image.setRGB(x, y, y < HEIGHT / 2 ? (left ? 0xFF0000 : 0x00FF00) : left ? 0x0000FF : 0xFFFFFF);
            }
        }
        ImageIO.setUseCache(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "JPEG", out);
        return out.toByteArray();
    }
}
