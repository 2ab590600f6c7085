package dev.scabbard.app.files.content;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// A document in memory, as PDFBox reads it: every read asks the budget, so that a parser that runs in circles ends.
/// Closing overwrites the document.
final class WatchedBytes implements RandomAccessRead {

    private final byte[] bytes;
    private Budget budget;
    private int position;
    private boolean closed;

    /// @param bytes taken over
    WatchedBytes(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    /// From now on this budget counts.
    void watch(Budget next) {
        budget = next;
    }

    @Override
    public int read() throws IOException {
        checkOpen();
        budget.check();
        return position < bytes.length ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        checkOpen();
        budget.check();
        if (position >= bytes.length) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long getPosition() throws IOException {
        checkOpen();
        return position;
    }

    @Override
    public void seek(long wanted) throws IOException {
        checkOpen();
        if (wanted < 0) {
            throw new IOException("a place before the beginning");
        }
        position = (int) Math.min(wanted, bytes.length);
    }

    @Override
    public long length() throws IOException {
        checkOpen();
        return bytes.length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() throws IOException {
        checkOpen();
        return position >= bytes.length;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }
}
