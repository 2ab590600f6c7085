package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/// A reply's body on its way in. Failures of the network leave it as [NetProblem], so that no reader mistakes them for
/// its own.
final class ReplyBody extends InputStream {

    private static final int FIRST_BYTES = 8 * 1024;

    private final InputStream source;
    private final Exchange exchange;
    private final boolean idleCounts;

    /// @param idleCounts whether each piece that comes in allows more time
    ReplyBody(InputStream source, Exchange exchange, boolean idleCounts) {
        this.source = source;
        this.exchange = exchange;
        this.idleCounts = idleCounts;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        try {
            if (idleCounts) {
                exchange.progressed();
            }
            return source.read(target, offset, length);
        } catch (IOException e) {
            throw exchange.explain(e);
        } finally {
            if (idleCounts) {
                exchange.standsStill(); // what the reader does with it may take its time
            }
        }
    }

    /// All of it, when it is not more than `maxBytes`. No part of it stays behind elsewhere.
    ///
    /// @param promised the number of bytes to expect, negative if unknown
    /// @throws NetProblem.ReplyTooLarge when there is more
    byte[] readAll(long promised, long maxBytes) {
        if (promised > maxBytes) {
            throw new NetProblem.ReplyTooLarge(maxBytes);
        }
        int limit = (int) Math.min(maxBytes, Integer.MAX_VALUE - 16);
        byte[] content = new byte[promised >= 0 ? (int) Math.min(promised, 1 << 20) : Math.min(limit, FIRST_BYTES)];
        int length = 0;
        try {
            while (true) {
                if (length == content.length) {
                    int next = read();
                    if (next < 0) {
                        return content;
                    }
                    if (length >= limit) {
                        throw new NetProblem.ReplyTooLarge(maxBytes);
                    }
                    content = grown(content, limit);
                    content[length++] = (byte) next;
                }
                int count = read(content, length, content.length - length);
                if (count < 0) {
                    byte[] exact = Arrays.copyOf(content, length);
                    Wipe.bytes(content);
                    return exact;
                }
                length += count;
            }
        } catch (RuntimeException e) {
            Wipe.bytes(content);
            throw e;
        }
    }

    private static byte[] grown(byte[] content, int limit) {
        byte[] larger = Arrays.copyOf(content, (int) Math.min(limit, Math.max(FIRST_BYTES, content.length * 2L)));
        Wipe.bytes(content);
        return larger;
    }
}
