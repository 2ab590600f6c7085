package dev.scabbard.core.local.excalibur;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes that a client sends. Its failures are told apart from those of the disk.
final class ClientStream extends FilterInputStream {

    /// The client went away, or stopped sending, before all was there.
    static final class ClientGone extends IOException {
        private static final long serialVersionUID = 1L;

        private ClientGone(Throwable cause) {
            super(cause);
        }
    }

    ClientStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            throw new ClientGone(e);
        }
    }
}
