package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/// The sealed form of a plaintext stream, made while it is read: header, ciphertext piece by piece, tag.
final class SealingStream extends InputStream {

    private final InputStream source;
    private final GcmEncryption cipher;
    private final Consumer<byte[]> sealedAs;
    private final byte[] piece = new byte[ExefV2.PIECE];
    private final byte[] sealed = new byte[ExefV2.PIECE + 2 * AesGcm.TAG_LENGTH];
    private long remaining;
    private int position;
    private int limit;
    private boolean tagged;

    SealingStream(SecretBytes key, InputStream source, long length, byte[] nonce, Consumer<byte[]> sealedAs) {
        this.source = source;
        this.sealedAs = sealedAs;
        this.remaining = length;
        this.cipher = GcmEncryption.of(key, nonce, length);
        byte[] header = HeaderV2.write(key.length(), nonce, length);
        System.arraycopy(header, 0, sealed, 0, header.length);
        limit = header.length;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(sealed[position++]) : -1;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int count = 0;
        while (count < len && fill()) {
            int part = Math.min(len - count, limit - position);
            System.arraycopy(sealed, position, b, off + count, part);
            position += part;
            count += part;
        }
        return count == 0 && len > 0 ? -1 : count;
    }

    /// Sees to it that there is something to give; false at the end.
    private boolean fill() throws IOException {
        while (position == limit) {
            if (tagged) {
                return false;
            }
            position = 0;
            limit = remaining > 0 ? sealPiece() : sealTag();
        }
        return true;
    }

    private int sealPiece() throws IOException {
        // whole pieces: the cipher is slow when it has to go on in the middle of a block
        int wanted = (int) Math.min(piece.length, remaining);
        int count = source.readNBytes(piece, 0, wanted);
        if (count < wanted) {
            throw new ExefProblem.SourceChanged();
        }
        remaining -= count;
        return cipher.update(piece, 0, count, sealed);
    }

    private int sealTag() throws IOException {
        if (source.read() >= 0) {
            throw new ExefProblem.SourceChanged();
        }
        tagged = true;
        Wipe.bytes(piece);
        int count = cipher.finish(sealed);
        sealedAs.accept(Arrays.copyOfRange(sealed, count - AesGcm.TAG_LENGTH, count));
        return count;
    }

    @Override
    public void close() throws IOException {
        Wipe.bytes(piece);
        source.close();
    }
}
