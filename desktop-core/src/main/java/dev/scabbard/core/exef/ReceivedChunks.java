package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The chunks of one ExEF of version 4 as they arrive. What is in them is handed on when their tag has matched; the
/// length at the beginning and the padding at the end are checked as well.
final class ReceivedChunks implements AutoCloseable {

    /// The largest chunk that is opened, in bytes. The format allows 1 GiB, and whoever writes a header could make
    /// several transfers at once take that much memory; the official programs write 64 KiB.
    static final long LARGEST = 4L << 20;

    private final HeaderV4 header;
    private final PlaintextSink sink;
    private final ChunkCipher cipher;
    private final byte[] gathered;
    private final byte[] chunk;
    private final byte[] lastTag = new byte[AesGcm.TAG_LENGTH];
    private int count;
    private long index;
    private long remaining;

    /// @param key stays the caller's; no longer needed afterwards
    /// @throws ExefProblem.ChunksTooLarge when one of them is larger than [#LARGEST]
    ReceivedChunks(SecretBytes key, HeaderV4 header, PlaintextSink sink) {
        if (header.largestChunk() > LARGEST) {
            throw new ExefProblem.ChunksTooLarge(LARGEST);
        }
        this.header = header;
        this.sink = sink;
        this.chunk = new byte[(int) header.largestChunk()];
        this.gathered = new byte[chunk.length + AesGcm.TAG_LENGTH];
        this.cipher = ChunkCipher.decrypting(key, header);
    }

    /// Takes bytes of the current chunk, and opens it when it is whole.
    ///
    /// @return how many of them belong to it
    /// @throws ExefProblem.TrailingBytes when there was no more chunk
    int take(byte[] b, int off, int len) throws IOException {
        if (isDone()) {
            throw new ExefProblem.TrailingBytes();
        }
        int taken = Math.min(len, missing());
        if (count == 0 && taken == missing()) {
            open(b, off, taken);
        } else {
            System.arraycopy(b, off, gathered, count, taken);
            count += taken;
            if (missing() == 0) {
                int size = count;
                count = 0;
                open(gathered, 0, size);
            }
        }
        return taken;
    }

    /// How many bytes of the current chunk are to come.
    private int missing() {
        return header.chunkLength(index) + AesGcm.TAG_LENGTH - count;
    }

    /// With how many bytes this works best next.
    int wanted() {
        return isDone() ? 1 : missing();
    }

    boolean isDone() {
        return index == header.chunks();
    }

    /// The tag of the last chunk, once this is [done][#isDone].
    byte[] lastTag() {
        return lastTag.clone();
    }

    private void open(byte[] sealed, int off, int size) throws IOException {
        cipher.decrypt(index, sealed, off, size, chunk);
        int length = size - AesGcm.TAG_LENGTH;
        if (header.isLast(index)) {
            System.arraycopy(sealed, off + length, lastTag, 0, lastTag.length);
        }
        int from = index == 0 ? takeLength() : 0;
        int until = from + (int) Math.min(length - from, remaining);
        requireZeros(until, length);
        index++;
        remaining -= until - from;
        sink.write(chunk, from, until - from);
    }

    /// Reads how long the plaintext is.
    ///
    /// @return where it begins
    private int takeLength() {
        remaining = ByteBuffer.wrap(chunk).getLong();
        long padded = header.paddedSize() - HeaderV4.PREFIX;
        if (remaining < 0 || remaining > padded || Padme.padded(remaining) != padded) {
            throw new ExefProblem.Inconsistent();
        }
        sink.announce(remaining);
        return HeaderV4.PREFIX;
    }

    private void requireZeros(int from, int to) {
        int set = 0;
        for (int i = from; i < to; i++) {
            set |= chunk[i];
        }
        if (set != 0) {
            throw new ExefProblem.Inconsistent();
        }
    }

    /// Overwrites what is left in the buffers, and the key.
    @Override
    public void close() {
        cipher.close();
        Wipe.bytes(gathered);
        Wipe.bytes(chunk);
        Arrays.fill(lastTag, (byte) 0);
    }
}
