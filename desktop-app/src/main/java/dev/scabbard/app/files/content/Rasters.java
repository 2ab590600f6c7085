package dev.scabbard.app.files.content;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.util.Arrays;

/// Takes pictures out of AWT's hands: pixels become ours, and what AWT held is overwritten.
final class Rasters {

    private static final int ROWS_AT_ONCE = 64;

    private Rasters() {}

    /// The picture of a raster, which is overwritten. No graphics context is made: that would start a second toolkit.
    static Picture picture(BufferedImage image, Budget budget) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = new int[Math.multiplyExact(width, height)];
        for (int y = 0; y < height; y += ROWS_AT_ONCE) {
            budget.checkNow();
            image.getRGB(0, y, width, Math.min(ROWS_AT_ONCE, height - y), pixels, y * width, width);
        }
        if (image.getColorModel().hasAlpha()) {
            premultiply(pixels);
        }
        wipe(image);
        return new Picture(width, height, pixels);
    }

    private static void premultiply(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            int alpha = pixel >>> 24;
            if (alpha != 255) {
                pixels[i] = alpha << 24
                        | part(pixel >> 16, alpha) << 16
                        | part(pixel >> 8, alpha) << 8
                        | part(pixel, alpha);
            }
        }
    }

    private static int part(int shifted, int alpha) {
        return ((shifted & 0xFF) * alpha + 127) / 255;
    }

    /// Overwrites what a raster holds.
    static void wipe(BufferedImage image) {
        DataBuffer buffer = image.getRaster().getDataBuffer();
        switch (buffer) {
            case DataBufferByte bytes -> {
                for (byte[] bank : bytes.getBankData()) {
                    Arrays.fill(bank, (byte) 0);
                }
            }
            case DataBufferInt ints -> {
                for (int[] bank : ints.getBankData()) {
                    Arrays.fill(bank, 0);
                }
            }
            case DataBufferUShort shorts -> {
                for (short[] bank : shorts.getBankData()) {
                    Arrays.fill(bank, (short) 0);
                }
            }
            default -> {
                // No decoder of the JDK makes others for the kinds of pictures that are shown here.
            }
        }
    }
}
