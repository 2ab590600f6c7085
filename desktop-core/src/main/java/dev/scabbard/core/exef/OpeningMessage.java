package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;

/// A layer of a version that is one AES-GCM message.
///
/// The JDK's GCM holds a message back until its tag has matched, which needs memory for all of it. So the bytes are
/// decrypted with the key stream alone and encrypted again by a second cipher, whose tag must equal the one received
/// (RFC 5116 asks only that nobody sees unverified plaintext; the [Quarantine] is for that).
///
/// Ciphertext is gathered into whole pieces first: both ciphers are much faster from one whole block to the next than
/// from the middle of one, and a header before it would leave every piece in the middle.
final class OpeningMessage implements OpeningLayer {

    private final MessageHeader format;
    private final SecretBytes key;
    private final PlaintextSink sink;
    private final byte[] header;
    private final byte[] tag = new byte[AesGcm.TAG_LENGTH];
    private Optional<Ciphers> ciphers = Optional.empty();
    private int headerCount;
    private long remaining;
    private int tagCount;

    OpeningMessage(MessageHeader format, SecretBytes key, PlaintextSink sink) {
        this.format = format;
        this.key = key;
        this.sink = sink;
        this.header = new byte[format.length()];
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        int position = off;
        int end = off + len;
        position += takeHeader(b, position, end);
        if (position < end && ciphers.isPresent()) {
            position += takeCiphertext(ciphers.get(), b, position, end);
            position += takeTag(ciphers.get(), b, position, end);
        }
        if (position < end) {
            throw new ExefProblem.TrailingBytes();
        }
    }

    @Override
    public int wanted() {
        return headerCount < header.length ? header.length - headerCount : MessageExef.PIECE;
    }

    @Override
    public void finish() {
        if (tagCount < tag.length) {
            throw new ExefProblem.Truncated();
        }
    }

    @Override
    public byte[] tag() {
        return tag.clone();
    }

    private int takeHeader(byte[] b, int off, int end) {
        int count = Math.min(end - off, header.length - headerCount);
        if (count == 0) {
            return 0;
        }
        System.arraycopy(b, off, header, headerCount, count);
        headerCount += count;
        Preamble.require(format.version(), header, headerCount);
        if (headerCount == header.length) {
            try (GcmMessage message = format.read(key, header)) {
                remaining = message.length();
                ciphers = Optional.of(new Ciphers(message));
            }
        }
        return count;
    }

    private int takeCiphertext(Ciphers open, byte[] b, int off, int end) throws IOException {
        int position = off;
        while (position < end && remaining > 0) {
            int taken = open.take(b, position, (int) Math.min(end - position, remaining), sink);
            position += taken;
            remaining -= taken;
            if (remaining == 0) {
                open.flush(sink);
            }
        }
        return position - off;
    }

    @Override
    public void close() {
        ciphers.ifPresent(Ciphers::wipe);
    }

    private int takeTag(Ciphers open, byte[] b, int off, int end) {
        if (remaining > 0) {
            return 0;
        }
        int count = Math.min(end - off, tag.length - tagCount);
        System.arraycopy(b, off, tag, tagCount, count);
        tagCount += count;
        if (count > 0 && tagCount == tag.length && !MessageDigest.isEqual(tag, open.tag())) {
            throw new ExefProblem.Tampered();
        }
        return count;
    }

    /// The two ciphers of a layer and their buffers.
    private static final class Ciphers {

        private final Cipher keyStream;
        private final GcmEncryption tagger;
        private final byte[] gathered = new byte[MessageExef.PIECE];
        private final byte[] plaintext = new byte[MessageExef.PIECE];
        private final byte[] unused = new byte[MessageExef.PIECE + 2 * AesGcm.TAG_LENGTH];
        private int gatheredCount;

        Ciphers(GcmMessage message) {
            keyStream = AesGcm.keyStream(message.key(), message.nonce());
            tagger = GcmEncryption.of(message.key(), message.nonce(), message.length());
        }

        /// Takes up to one piece, and decrypts it as soon as there is a whole one.
        ///
        /// @return how much of it was taken
        int take(byte[] b, int off, int len, PlaintextSink sink) throws IOException {
            if (gatheredCount == 0 && len >= MessageExef.PIECE) {
                decrypt(b, off, MessageExef.PIECE, sink);
                return MessageExef.PIECE;
            }
            int count = Math.min(len, MessageExef.PIECE - gatheredCount);
            System.arraycopy(b, off, gathered, gatheredCount, count);
            gatheredCount += count;
            if (gatheredCount == MessageExef.PIECE) {
                flush(sink);
            }
            return count;
        }

        /// Decrypts what has been gathered.
        void flush(PlaintextSink sink) throws IOException {
            if (gatheredCount > 0) {
                int count = gatheredCount;
                gatheredCount = 0;
                decrypt(gathered, 0, count, sink);
            }
        }

        private void decrypt(byte[] b, int off, int len, PlaintextSink sink) throws IOException {
            try {
                int count = keyStream.update(b, off, len, plaintext, 0);
                tagger.update(plaintext, 0, count, unused);
                sink.write(plaintext, 0, count);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the buffers fit", e);
            }
        }

        void wipe() {
            Wipe.bytes(gathered);
            Wipe.bytes(plaintext);
            AesGcm.forgetKey(keyStream);
            tagger.close();
        }

        byte[] tag() {
            int count = tagger.finish(unused);
            return Arrays.copyOfRange(unused, count - AesGcm.TAG_LENGTH, count);
        }
    }
}
