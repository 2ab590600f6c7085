package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Consumer;

/// ExEF version 2, the format of Excalibur 0.1 and 0.2 (Excalibur, D 3.1): a 28-byte header, AES-GCM ciphertext
/// directly under the key, a 16-byte tag. The header is not authenticated, so it is checked field by field, and nothing
/// may follow the tag.
public final class ExefV2 implements Exef {

    /// The only overhead there is: header and tag.
    private static final int OVERHEAD = HeaderV2.LENGTH + AesGcm.TAG_LENGTH;

    /// The most one call hands to a cipher, in bytes. The JDK's GCM is compiled late when it is fed larger pieces: in a
    /// fresh process the first 64 MiB took half as long with 16 KiB as with 32 KiB, and from then on there was no
    /// difference.
    static final int PIECE = 16 * 1024;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// The format has no settings.
    public ExefV2() {}

    @Override
    public int version() {
        return HeaderV2.VERSION;
    }

    @Override
    public long overhead() {
        return OVERHEAD;
    }

    @Override
    public long sealedLength(long plaintextLength) {
        if (plaintextLength < 0) {
            throw new IllegalArgumentException("a length is not negative");
        }
        if (plaintextLength > HeaderV2.MAX_CIPHERTEXT) {
            throw new ExefProblem.TooLong(HeaderV2.MAX_CIPHERTEXT);
        }
        return plaintextLength + OVERHEAD;
    }

    @Override
    public byte[] seal(SecretBytes key, byte[] plaintext) {
        return seal(key, plaintext, freshNonce());
    }

    @Override
    public byte[] seal(SecretBytes key, SecretBytes plaintext) {
        return plaintext.apply(bytes -> seal(key, bytes));
    }

    byte[] seal(SecretBytes key, byte[] plaintext, byte[] nonce) {
        byte[] ciphertextAndTag = AesGcm.seal(key, nonce, plaintext);
        byte[] header = HeaderV2.write(key.length(), nonce, plaintext.length);
        byte[] sealed = Arrays.copyOf(header, header.length + ciphertextAndTag.length);
        System.arraycopy(ciphertextAndTag, 0, sealed, header.length, ciphertextAndTag.length);
        return sealed;
    }

    @Override
    public InputStream seal(SecretBytes key, InputStream plaintext, long length, Consumer<byte[]> sealedAs) {
        sealedLength(length);
        return new SealingStream(key, plaintext, length, freshNonce(), sealedAs);
    }

    @Override
    public byte[] open(SecretBytes key, byte[] sealed) {
        if (sealed.length < HeaderV2.LENGTH) {
            HeaderV2.requireMagic(sealed, sealed.length);
            throw new ExefProblem.Truncated();
        }
        byte[] header = Arrays.copyOf(sealed, HeaderV2.LENGTH);
        HeaderV2.check(header, key.length());
        long whole = HeaderV2.ciphertextLength(header) + OVERHEAD;
        if (sealed.length < whole) {
            throw new ExefProblem.Truncated();
        }
        if (sealed.length > whole) {
            throw new ExefProblem.TrailingBytes();
        }
        byte[] ciphertextAndTag = Arrays.copyOfRange(sealed, HeaderV2.LENGTH, sealed.length);
        return AesGcm.open(key, HeaderV2.nonce(header), ciphertextAndTag).orElseThrow(ExefProblem.Tampered::new);
    }

    @Override
    public SecretBytes openSecret(SecretBytes key, byte[] sealed) {
        return SecretBytes.takeOver(open(key, sealed));
    }

    @Override
    public void open(InputStream sealed, Quarantine quarantine, SecretBytes... keysOuterFirst) throws IOException {
        if (keysOuterFirst.length == 0) {
            throw new IllegalArgumentException("a layer needs its key");
        }
        byte[] piece = new byte[PIECE];
        boolean released = false;
        try (OpeningLayers layers = new OpeningLayers(quarantine::write, keysOuterFirst)) {
            // the header by itself, so that the pieces after it go to the ciphers as they are
            int count = sealed.readNBytes(piece, 0, HeaderV2.LENGTH);
            while (count > 0) {
                layers.write(piece, 0, count);
                count = sealed.readNBytes(piece, 0, PIECE);
            }
            layers.finish();
            quarantine.sealedAs(layers.innermostTag());
            quarantine.release();
            released = true;
        } finally {
            Wipe.bytes(piece);
            if (!released) {
                quarantine.discard();
            }
        }
    }

    private static byte[] freshNonce() {
        byte[] nonce = new byte[HeaderV2.NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        return nonce;
    }
}
