package dev.scabbard.core.vault.content;

import dev.scabbard.core.vault.journal.Fingerprint;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A content whose fingerprint is taken while it is sent. Safe for use by several threads.
public final class TalliedContent implements Content {

    private final Content content;
    private volatile Optional<Fingerprint> read = Optional.empty();

    /// @param content what is sent
    public TalliedContent(Content content) {
        this.content = content;
    }

    /// The fingerprint of what was last read to its end; empty before.
    public Optional<Fingerprint> fingerprint() {
        return read;
    }

    @Override
    public long length() {
        return content.length();
    }

    @Override
    public InputStream open() {
        return new Tallied(content.open());
    }

    private final class Tallied extends FilterInputStream {

        private final Tally tally = new Tally();
        private boolean ended;

        Tallied(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int count = in.read(b, off, len);
            if (count >= 0) {
                tally.add(b, off, count);
            } else if (!ended) {
                ended = true;
                read = Optional.of(tally.finish());
            }
            return count;
        }
    }
}
