package dev.scabbard.app.files.content;

import java.util.Optional;

/// The dimensions of a picture as its first bytes tell them, without decoding anything.
///
/// @param width pixels, at least 1, as the picture is shown
/// @param height pixels, at least 1, as the picture is shown
public record ImageHeader(int width, int height) {

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
            case JPEG -> JpegHeader.read(bytes).flatMap(JpegHeader::shown);
            default -> Optional.empty();
        };
    }

    /// A header, unless there are no such dimensions.
    static Optional<ImageHeader> of(long width, long height) {
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

    /// A number without a sign, its highest byte first.
    static long bigEndian(byte[] bytes, int offset, int length) {
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
