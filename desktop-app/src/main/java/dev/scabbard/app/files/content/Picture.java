package dev.scabbard.app.files.content;

import java.util.Arrays;

/// A decoded picture: premultiplied ARGB, one number for each pixel, row by row, overwritten on closing. It may be
/// smaller than the original.
public final class Picture implements AutoCloseable {

    private final int width;
    private final int height;
    private final int[] pixels;

    /// @param pixels taken over
    Picture(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// In pixels, as decoded.
    public int width() {
        return width;
    }

    /// In pixels, as decoded.
    public int height() {
        return height;
    }

    /// The pixels themselves, not a copy: for whoever shows them without making another.
    public int[] pixels() {
        return pixels;
    }

    @Override
    public void close() {
        Arrays.fill(pixels, 0);
    }

    @Override
    public String toString() {
        return "Picture[…]";
    }
}
