package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Consumer;

/// ExEF version 4, the format of Excalibur 0.8 (Excalibur, D 3.3): a 56-byte header and chunks, each with a tag of its
/// own, under a key derived for this one ExEF. The plaintext is padded, so that its exact length does not show. A wrong
/// key and changed data look the same ([ExefProblem.Tampered]).
///
/// Any cipher and any chunk size the header may name is read, as long as no chunk is so large that it would take too
/// much memory ([ExefProblem.ChunksTooLarge]); what is written is AES-256 in chunks of 64 KiB.
public final class ExefV4 implements Exef {

    static final int VERSION = 4;

    /// Chunks of 64 KiB, as the official programs write them.
    static final int EXPONENT = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CipherStrength strength;
    private final int exponent;

    /// The format has no settings.
    public ExefV4() {
        this(CipherStrength.AES_256, EXPONENT);
    }

    /// Writes with this strength and chunk size.
    ExefV4(CipherStrength strength, int exponent) {
        this.strength = strength;
        this.exponent = exponent;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public long sealedLength(long plaintextLength) {
        if (plaintextLength < 0) {
            throw new IllegalArgumentException("a length is not negative");
        }
        if (plaintextLength > HeaderV4.mostPlaintext(exponent)) {
            throw new ExefProblem.TooLong(HeaderV4.mostPlaintext(exponent));
        }
        long paddedSize = HeaderV4.PREFIX + Padme.padded(plaintextLength);
        return HeaderV4.LENGTH + paddedSize + AesGcm.TAG_LENGTH * HeaderV4.chunks(paddedSize, exponent);
    }

    @Override
    public long longestPlaintext(long sealedLength) {
        long most = HeaderV4.mostPlaintext(exponent);
        if (sealedLength <= sealedLength(0)) {
            return 0;
        }
        if (sealedLength >= sealedLength(most)) {
            return most;
        }
        long inChunks = sealedLength - HeaderV4.LENGTH;
        long sealedChunk = (1L << exponent) + AesGcm.TAG_LENGTH;
        // what is left after whole chunks is one more only if it is more than a tag
        long paddedSize = (inChunks / sealedChunk << exponent)
                + Math.max(0, inChunks % sealedChunk - AesGcm.TAG_LENGTH);
        return Padme.atMost(paddedSize - HeaderV4.PREFIX);
    }

    @Override
    public byte[] seal(SecretBytes key, byte[] plaintext) {
        return seal(key, plaintext, freshSalt());
    }

    byte[] seal(SecretBytes key, byte[] plaintext, byte[] salt) {
        InputStream source = new ByteArrayInputStream(plaintext);
        try (InputStream sealed = seal(key, source, plaintext.length, salt, tag -> {})) {
            return sealed.readNBytes(Math.toIntExact(sealedLength(plaintext.length)));
        } catch (IOException e) {
            throw new UncheckedIOException("an array can be read", e);
        }
    }

    @Override
    public InputStream seal(SecretBytes key, InputStream plaintext, long length, Consumer<byte[]> sealedAs) {
        return seal(key, plaintext, length, freshSalt(), sealedAs);
    }

    InputStream seal(SecretBytes key, InputStream plaintext, long length, byte[] salt, Consumer<byte[]> sealedAs) {
        CipherStrength.ofKey(key.length());
        sealedLength(length);
        HeaderV4 header = HeaderV4.write(strength, exponent, length, salt);
        return new SealingStream(new ExactSource(plaintext, length), new ChunkSealer(key, header, length, sealedAs));
    }

    @Override
    public byte[] open(SecretBytes key, byte[] sealed) {
        Opened opened = new Opened(sealed.length);
        try (OpeningChunks layer = new OpeningChunks(key, opened)) {
            layer.write(sealed, 0, sealed.length);
            layer.finish();
            return Arrays.copyOf(opened.content, opened.count);
        } catch (IOException e) {
            throw new UncheckedIOException("an array can be written", e);
        } finally {
            Wipe.bytes(opened.content);
        }
    }

    private static byte[] freshSalt() {
        byte[] salt = new byte[HeaderV4.SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /// Where plaintext goes that is in memory as a whole.
    private static final class Opened implements PlaintextSink {

        private final byte[] content;
        private int count;

        Opened(int most) {
            content = new byte[most];
        }

        @Override
        public void write(byte[] b, int off, int len) {
            System.arraycopy(b, off, content, count, len);
            count += len;
        }
    }
}
