package dev.scabbard.core.vault.course;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A content while it is sent: counts what passes, stands still while the transfer is paused, and tells when the last
/// byte has been taken.
public final class SentStream extends FilterInputStream {

    private final Course course;
    private final Runnable atEnd;

    /// @param in closed with this stream
    /// @param course counts, and stops the stream while the transfer is paused
    /// @param atEnd called when the end was seen: from now on the server may have all of it
    public SentStream(InputStream in, Course course, Runnable atEnd) {
        super(in);
        this.course = course;
        this.atEnd = atEnd;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        passed(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int count = in.read(b, off, len);
        passed(count);
        return count;
    }

    private void passed(int count) {
        if (count < 0) {
            atEnd.run();
        } else {
            course.moved(count);
        }
    }
}
