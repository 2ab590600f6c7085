package dev.scabbard.app.files.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a file is by its first bytes; its name is not asked.
public enum ContentKind {
    TEXT,
    PNG,
    JPEG,
    GIF,
    BMP,
    /// A picture of a kind that cannot be decoded here: WebP, TIFF, HEIC, AVIF.
    OTHER_PICTURE,
    PDF;

    private static final int PDF_HEADER_WITHIN = 1024;
    private static final byte[] PDF_HEADER = ascii("%PDF-");

    /// The kind of the file that begins with these bytes; whatever is not known otherwise may be text.
    public static ContentKind of(byte[] bytes) {
        if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (startsWith(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (startsWith(bytes, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        // "BM" may also begin a text; the reserved bytes of a bitmap are zero.
        if (startsWith(bytes, 0, 'B', 'M') && startsWith(bytes, 6, 0, 0, 0, 0)) {
            return BMP;
        }
        if (isOtherPicture(bytes)) {
            return OTHER_PICTURE;
        }
        return hasPdfHeader(bytes) ? PDF : TEXT;
    }

    /// Whether it is a picture that can be decoded.
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF || this == BMP;
    }

    private static boolean isOtherPicture(byte[] bytes) {
        return startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P')
                || startsWith(bytes, 0, 'I', 'I', 42, 0)
                || startsWith(bytes, 0, 'M', 'M', 0, 42)
                || startsWith(bytes, 4, 'f', 't', 'y', 'p', 'h', 'e', 'i')
                || startsWith(bytes, 4, 'f', 't', 'y', 'p', 'a', 'v', 'i', 'f');
    }

    private static boolean hasPdfHeader(byte[] bytes) {
        int last = Math.min(bytes.length, PDF_HEADER_WITHIN) - PDF_HEADER.length;
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(bytes, at, at + PDF_HEADER.length, PDF_HEADER, 0, PDF_HEADER.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int offset, int... wanted) {
        if (bytes.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[offset + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
