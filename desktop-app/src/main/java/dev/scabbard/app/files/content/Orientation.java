package dev.scabbard.app.files.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// How a camera was held: what has to be done with the pixels of its file so that up is up. In the order of the numbers
/// that Exif 3.0, 4.6.5.1.6 gives them, from 1 on.
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_ON_LEFT_SIDE,
    ON_LEFT_SIDE,
    MIRRORED_ON_RIGHT_SIDE,
    ON_RIGHT_SIDE;

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    /// Reads what the segment APP1 of a JPEG says.
    ///
    /// @param from where the segment's content begins
    /// @param length of its content in bytes
    /// @return empty when it says nothing, or nothing that makes sense
    static Optional<Orientation> inSegment(byte[] bytes, int from, int length) {
        int end = from + length;
        int tiff = from + EXIF.length;
        if (length < EXIF.length || end > bytes.length || !Arrays.equals(bytes, from, tiff, EXIF, 0, EXIF.length)) {
            return Optional.empty();
        }
        try {
            return inTiff(ByteBuffer.wrap(bytes, tiff, end - tiff).slice());
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            // The picture itself can be shown all the same.
            return Optional.empty();
        }
    }

    private static Optional<Orientation> inTiff(ByteBuffer tiff) {
        switch (tiff.getShort()) {
            case 0x4949 -> tiff.order(ByteOrder.LITTLE_ENDIAN);
            case 0x4D4D -> tiff.order(ByteOrder.BIG_ENDIAN);
            default -> {
                return Optional.empty();
            }
        }
        if (tiff.getShort() != 42) {
            return Optional.empty();
        }
        tiff.position(tiff.getInt());
        for (int left = Short.toUnsignedInt(tiff.getShort()); left > 0; left--) {
            int entry = tiff.position();
            if (Short.toUnsignedInt(tiff.getShort()) == TAG) {
                boolean one = tiff.getShort() == SHORT && tiff.getInt() == 1;
                int number = Short.toUnsignedInt(tiff.getShort());
                boolean known = one && number >= 1 && number <= values().length;
                return known ? Optional.of(values()[number - 1]) : Optional.empty();
            }
            tiff.position(entry + ENTRY);
        }
        return Optional.empty();
    }

    /// Whether width and height change places.
    boolean swapsSides() {
        return ordinal() >= MIRRORED_ON_LEFT_SIDE.ordinal();
    }

    /// The picture the right way up.
    ///
    /// @param lying taken over
    /// @return the caller's to close
    Picture upright(Picture lying) {
        if (this == UPRIGHT) {
            return lying;
        }
        try (lying) {
            int width = swapsSides() ? lying.height() : lying.width();
            int height = swapsSides() ? lying.width() : lying.height();
            int[] from = lying.pixels();
            int[] to = new int[from.length];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    to[y * width + x] = from[source(x, y, lying.width(), lying.height())];
                }
            }
            return new Picture(width, height, to);
        }
    }

    /// Where the pixel at a place of the upright picture is in the file, whose picture is `width` times `height`.
    private int source(int x, int y, int width, int height) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (this) {
            case UPRIGHT -> y * width + x;
            case MIRRORED -> y * width + right - x;
            case UPSIDE_DOWN -> (bottom - y) * width + right - x;
            case MIRRORED_UPSIDE_DOWN -> (bottom - y) * width + x;
            case MIRRORED_ON_LEFT_SIDE -> x * width + y;
            case ON_LEFT_SIDE -> (bottom - x) * width + y;
            case MIRRORED_ON_RIGHT_SIDE -> (bottom - x) * width + right - y;
            case ON_RIGHT_SIDE -> x * width + right - y;
        };
    }
}
