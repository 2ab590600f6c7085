package dev.scabbard.core.exef;

import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/// Seals one AES-GCM message: ciphertext piece by piece, then the tag.
final class MessageSealer implements Sealer {

    private final GcmEncryption cipher;
    private final byte[] header;
    private final Consumer<byte[]> sealedAs;
    private final byte[] piece;
    private boolean done;

    /// @param message stays the caller's, who may close it at once
    /// @param sealedAs hears the tag
    MessageSealer(GcmMessage message, Consumer<byte[]> sealedAs) {
        this.cipher = GcmEncryption.of(message.key(), message.nonce(), message.length());
        this.header = message.header();
        this.sealedAs = sealedAs;
        this.piece = new byte[(int) Math.min(MessageExef.PIECE, message.length())];
    }

    @Override
    public byte[] header() {
        return header;
    }

    @Override
    public int mostAtOnce() {
        return piece.length + 2 * AesGcm.TAG_LENGTH;
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public int next(ExactSource source, byte[] out) throws IOException {
        if (source.remaining() > 0) {
            // whole pieces: the cipher is slow when it has to go on in the middle of a block
            int count = source.read(piece, 0, piece.length);
            return cipher.update(piece, 0, count, out);
        }
        source.requireEnd();
        done = true;
        int count = cipher.finish(out);
        wipe();
        sealedAs.accept(Arrays.copyOfRange(out, count - AesGcm.TAG_LENGTH, count));
        return count;
    }

    @Override
    public void wipe() {
        Wipe.bytes(piece);
        cipher.close();
    }
}
