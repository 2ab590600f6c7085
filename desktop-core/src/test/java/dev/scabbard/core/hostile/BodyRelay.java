package dev.scabbard.core.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Passes a body of a known length on as it comes, and makes a fault in the middle of it.
final class BodyRelay {

    private static final int PIECE = 16 * 1024;

    private final InputStream from;
    private final OutputStream to;
    private final byte[] piece = new byte[PIECE];

    BodyRelay(InputStream from, OutputStream to) {
        this.from = from;
        this.to = to;
    }

    /// A test wants the connection to end here.
    static final class CutOff extends Exception {

        private static final long serialVersionUID = 1L;

        private final Ending ending;

        private CutOff(Ending ending) {
            this.ending = ending;
        }

        Ending ending() {
            return ending;
        }
    }

    /// Whoever the body is for takes no more of it.
    static final class NotTaken extends IOException {

        private static final long serialVersionUID = 1L;

        private NotTaken(IOException cause) {
            super(cause);
        }
    }

    void pass(long length, Optional<Midway> fault) throws IOException, InterruptedException, CutOff {
        long before = fault.map(midway -> midway.position(length)).orElse(length);
        copy(before, PIECE);
        long left = length - before;
        switch (fault.orElse(null)) {
            case null -> {}
            case Midway.Cut cut -> throw new CutOff(cut.ending());
            case Midway.Truncate _ -> from.skipNBytes(left);
            case Midway.Stall stall -> {
                stall.until().await();
                copy(left, PIECE);
            }
            case Midway.Meanwhile meanwhile -> {
                meanwhile.action().run();
                copy(left, PIECE);
            }
            case Midway.Trickle trickle -> {
                for (long rest = left; rest > 0; rest -= trickle.piece()) {
                    Thread.sleep(trickle.rest());
                    copy(Math.min(rest, trickle.piece()), trickle.piece());
                }
            }
            case Midway.Flip _ -> {
                if (left > 0) {
                    write(new byte[] {(byte) (from.read() ^ 1)}, 1);
                    copy(left - 1, PIECE);
                }
            }
        }
    }

    private void copy(long count, int most) throws IOException {
        for (long left = count; left > 0; ) {
            int read = from.read(piece, 0, (int) Math.min(left, Math.min(most, PIECE)));
            if (read < 0) {
                throw new EOFException("the body ended early");
            }
            write(piece, read);
            left -= read;
        }
    }

    private void write(byte[] bytes, int length) throws NotTaken {
        try {
            to.write(bytes, 0, length);
            to.flush();
        } catch (IOException e) {
            throw new NotTaken(e);
        }
    }
}
