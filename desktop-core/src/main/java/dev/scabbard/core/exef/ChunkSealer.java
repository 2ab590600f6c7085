package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/// Seals version 4 chunk by chunk: the length of the plaintext, the plaintext, zeros.
final class ChunkSealer implements Sealer {

    private final HeaderV4 header;
    private final ChunkCipher cipher;
    private final long length;
    private final Consumer<byte[]> sealedAs;
    private final byte[] chunk;
    private long index;

    /// @param key stays the caller's; no longer needed afterwards
    /// @param length of the plaintext in bytes
    /// @param sealedAs hears the tag of the last chunk
    ChunkSealer(SecretBytes key, HeaderV4 header, long length, Consumer<byte[]> sealedAs) {
        this.header = header;
        this.cipher = ChunkCipher.encrypting(key, header);
        this.length = length;
        this.sealedAs = sealedAs;
        this.chunk = new byte[(int) header.largestChunk()];
    }

    @Override
    public byte[] header() {
        return header.bytes();
    }

    @Override
    public int mostAtOnce() {
        return chunk.length + AesGcm.TAG_LENGTH;
    }

    @Override
    public boolean isDone() {
        return index == header.chunks();
    }

    @Override
    public int next(ExactSource source, byte[] out) throws IOException {
        int size = header.chunkLength(index);
        boolean last = header.isLast(index);
        int filled = 0;
        if (index == 0) {
            ByteBuffer.wrap(chunk).putLong(length);
            filled = HeaderV4.PREFIX;
        }
        filled += source.read(chunk, filled, size - filled);
        Arrays.fill(chunk, filled, size, (byte) 0);
        if (last) {
            source.requireEnd();
        }
        cipher.encrypt(index, chunk, size, out);
        index++;
        if (last) {
            wipe();
            sealedAs.accept(Arrays.copyOfRange(out, size, size + AesGcm.TAG_LENGTH));
        }
        return size + AesGcm.TAG_LENGTH;
    }

    @Override
    public void wipe() {
        cipher.close();
        Wipe.bytes(chunk);
    }
}
