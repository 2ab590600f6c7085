package dev.scabbard.app.files.content;

import java.util.Optional;

/// The dimensions of a picture as its first bytes tell them, without decoding anything.
///
/// @param width pixels, at least 1
/// @param height pixels, at least 1
public record ImageHeader(int width, int height) {

    private static final int JPEG_MARKERS_AT_MOST = 4096;

    /// The number of pixels.
    public long pixels() {
        return (long) width * height;
    }

    /// Reads the dimensions.
    ///
    /// @param kind a picture's
    /// @param bytes the file
    /// @return empty when the header is damaged
    static Optional<ImageHeader> read(ContentKind kind, byte[] bytes) {
        return switch (kind) {
            case PNG -> png(bytes);
            case GIF -> gif(bytes);
            case BMP -> bmp(bytes);
            case JPEG -> jpeg(bytes);
            default -> Optional.empty();
        };
    }

    private static Optional<ImageHeader> of(long width, long height) {
        boolean possible = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return possible ? Optional.of(new ImageHeader((int) width, (int) height)) : Optional.empty();
    }

    private static Optional<ImageHeader> png(byte[] bytes) {
        return bytes.length < 24 ? Optional.empty() : of(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4));
    }

    /// The size of the whole; a frame that claims more is seen by the decoder.
    private static Optional<ImageHeader> gif(byte[] bytes) {
        return bytes.length < 10 ? Optional.empty() : of(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2));
    }

    private static Optional<ImageHeader> bmp(byte[] bytes) {
        if (bytes.length < 26) {
            return Optional.empty();
        }
        if (littleEndian(bytes, 14, 4) == 12) {
            return of(littleEndian(bytes, 18, 2), littleEndian(bytes, 20, 2));
        }
        // A negative height means that the rows come from above.
        return of((int) littleEndian(bytes, 18, 4), Math.abs((long) (int) littleEndian(bytes, 22, 4)));
    }

    /// Walks over the segments to the one that starts the frame.
    private static Optional<ImageHeader> jpeg(byte[] bytes) {
        int at = 2;
        for (int markers = 0; markers < JPEG_MARKERS_AT_MOST && at + 9 < bytes.length; markers++) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (startsFrame(marker)) {
                return of(bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2));
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                at += 2;
            } else {
                at += 2 + (int) bigEndian(bytes, at + 2, 2);
            }
        }
        return Optional.empty();
    }

    private static boolean startsFrame(int marker) {
        // C4, C8 and CC lie between the frames' markers and are tables.
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static long bigEndian(byte[] bytes, int offset, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | bytes[offset + i] & 0xFF;
        }
        return value;
    }

    private static long littleEndian(byte[] bytes, int offset, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | bytes[offset + i] & 0xFF;
        }
        return value;
    }
}
