package dev.scabbard.bench;

import java.io.InputStream;

/// An array as a stream, without the locks of the JDK's own.
final class PlainBytes extends InputStream {

    private final byte[] content;
    private int position;

    PlainBytes(byte[] content) {
        this.content = content;
    }

    @Override
    public int read() {
        return position < content.length ? Byte.toUnsignedInt(content[position++]) : -1;
    }

    @Override
    public int read(byte[] b, int off, int len) {
        int count = Math.min(len, content.length - position);
        if (count == 0) {
            return len == 0 ? 0 : -1;
        }
        System.arraycopy(content, position, b, off, count);
        position += count;
        return count;
    }
}
