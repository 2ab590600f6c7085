package dev.scabbard.bench;

import java.io.InputStream;

/// The same 64 KiB again and again, as `openssl speed` reads them.
final class RepeatedBlock extends InputStream {

    private static final int BLOCK = 64 * 1024;

    private final byte[] block = new byte[BLOCK];
    private long remaining;

    RepeatedBlock(long length) {
        remaining = length;
    }

    @Override
    public int read() {
        return remaining-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] b, int off, int len) {
        int count = (int) Math.min(Math.min(len, BLOCK), remaining);
        if (count == 0) {
            return len == 0 ? 0 : -1;
        }
        System.arraycopy(block, 0, b, off, count);
        remaining -= count;
        return count;
    }
}
