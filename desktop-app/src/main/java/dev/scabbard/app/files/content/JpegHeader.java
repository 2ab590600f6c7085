package dev.scabbard.app.files.content;

import java.util.Optional;

/// What the segments of a JPEG say before its pixels begin.
///
/// @param width pixels of a row in the file
/// @param height rows in the file
/// @param orientation how they have to be turned to be shown
record JpegHeader(long width, long height, Orientation orientation) {

    private static final int MARKERS_AT_MOST = 4096;
    private static final int APP1 = 0xE1;

    /// Walks over the segments to the one that starts the frame.
    ///
    /// @return empty when the header is damaged
    static Optional<JpegHeader> read(byte[] bytes) {
        Optional<Orientation> orientation = Optional.empty();
        int at = 2;
        for (int markers = 0; markers < MARKERS_AT_MOST && at + 9 < bytes.length; markers++) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (startsFrame(marker)) {
                return Optional.of(new JpegHeader(
                        ImageHeader.bigEndian(bytes, at + 7, 2),
                        ImageHeader.bigEndian(bytes, at + 5, 2),
                        orientation.orElse(Orientation.UPRIGHT)));
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                at += 2;
            } else {
                int length = (int) ImageHeader.bigEndian(bytes, at + 2, 2);
                if (marker == APP1 && orientation.isEmpty()) {
                    orientation = Orientation.inSegment(bytes, at + 4, length - 2);
                }
                at += 2 + length;
            }
        }
        return Optional.empty();
    }

    private static boolean startsFrame(int marker) {
        // C4, C8 and CC lie between the frames' markers and are tables.
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /// The dimensions of the picture the right way up; empty when there are no such dimensions.
    Optional<ImageHeader> shown() {
        return orientation.swapsSides() ? ImageHeader.of(height, width) : ImageHeader.of(width, height);
    }
}
