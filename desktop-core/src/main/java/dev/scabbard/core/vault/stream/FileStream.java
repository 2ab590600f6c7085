package dev.scabbard.core.vault.stream;

import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.secret.Wipe;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A content that is read while another thread fetches it, a few pieces in memory at a time, each wiped when it was
/// read. What is read has not been verified yet; its end is told only when it has, and whatever is wrong is thrown
/// instead (Excalibur 0.2, A.8 trap 5). So whoever passes it on has to be able to take back what was passed on.
///
/// Read by one thread. Closing it ends the fetching.
final class FileStream extends InputStream {

    private static final int MOST_PIECES = 16;

    private final Cancellation fetching = new Cancellation();
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private byte[] piece = new byte[0];
    private int position;
    private boolean begun;
    private boolean broken;
    private boolean ended;
    private boolean closed;
    private Optional<RuntimeException> failure = Optional.empty();

    /// Begins to fetch.
    ///
    /// @param fetch fetches into the quarantine until it is done or cancelled; runs on a thread of its own
    FileStream(BiConsumer<Quarantine, Cancellation> fetch) {
        Thread.startVirtualThread(() -> {
            try {
                fetch.accept(new Inlet(), fetching);
            } catch (RuntimeException e) {
                fail(e);
            }
        });
    }

    @Override
    public int read() throws InterruptedIOException {
        byte[] one = new byte[1];
        try {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        } finally {
            Wipe.bytes(one);
        }
    }

    @Override
    public int read(byte[] b, int off, int len) throws InterruptedIOException {
        Objects.checkFromIndexSize(off, len, b.length);
        if (len == 0) {
            return 0;
        }
        if (position == piece.length && !next()) {
            return -1;
        }
        int count = Math.min(len, piece.length - position);
        System.arraycopy(piece, position, b, off, count);
        position += count;
        return count;
    }

    /// @return whether there is another piece
    private synchronized boolean next() throws InterruptedIOException {
        Wipe.bytes(piece);
        piece = new byte[0];
        position = 0;
        while (pieces.isEmpty() && !ended && failure.isEmpty() && !closed) {
            await();
        }
        failure.ifPresent(problem -> {
            throw problem;
        });
        if (closed) {
            throw new InterruptedIOException("closed");
        }
        if (pieces.isEmpty()) {
            return false;
        }
        piece = pieces.remove();
        notifyAll();
        return true;
    }

    private void await() throws InterruptedIOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private synchronized void put(byte[] fresh) throws InterruptedIOException {
        while (pieces.size() >= MOST_PIECES && !closed) {
            await();
        }
        if (closed || broken) {
            Wipe.bytes(fresh);
            throw new InterruptedIOException("nobody reads it any more");
        }
        begun = true;
        pieces.add(fresh);
        notifyAll();
    }

    private synchronized void fail(RuntimeException problem) {
        if (failure.isEmpty()) {
            failure = Optional.of(problem);
        }
        wipe();
        notifyAll();
    }

    private synchronized void end() throws InterruptedIOException {
        if (broken) {
            throw new InterruptedIOException("what was read before is not its beginning");
        }
        ended = true;
        notifyAll();
    }

    /// What was written may have been read already, so that it cannot begin anew. Whoever fetches says why it broke.
    private synchronized void breakOff() {
        broken = begun;
        wipe();
        notifyAll();
    }

    private void wipe() {
        pieces.forEach(Wipe::bytes);
        pieces.clear();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            wipe();
            Wipe.bytes(piece);
            piece = new byte[0];
            position = 0;
            notifyAll();
        }
        fetching.cancel();
    }

    /// Where the fetching thread writes.
    private final class Inlet implements Quarantine {

        @Override
        public void write(byte[] b, int off, int len) throws InterruptedIOException {
            put(Arrays.copyOfRange(b, off, off + len));
        }

        @Override
        public void release() throws InterruptedIOException {
            end();
        }

        @Override
        public void discard() {
            breakOff();
        }
    }
}
