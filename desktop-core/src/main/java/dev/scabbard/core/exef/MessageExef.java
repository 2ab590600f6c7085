package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Consumer;

/// The versions whose content is one AES-GCM message without additional data: a header, as many bytes of ciphertext as
/// there are of plaintext, a 16-byte tag. The header is not authenticated by the tag, so it is checked field by field,
/// and nothing may follow the tag.
abstract sealed class MessageExef implements Exef permits ExefV2, ExefV3 {

    /// The most one call hands to a cipher, in bytes. The JDK's GCM is compiled late when it is fed larger pieces: in a
    /// fresh process the first 64 MiB took half as long with 16 KiB as with 32 KiB, and from then on there was no
    /// difference.
    static final int PIECE = 16 * 1024;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MessageHeader format;
    private final int overhead;

    MessageExef(MessageHeader format) {
        this.format = format;
        this.overhead = format.length() + AesGcm.TAG_LENGTH;
    }

    /// What differs between the versions.
    MessageHeader format() {
        return format;
    }

    @Override
    public int version() {
        return format.version();
    }

    @Override
    public long sealedLength(long plaintextLength) {
        if (plaintextLength < 0) {
            throw new IllegalArgumentException("a length is not negative");
        }
        return MessageHeader.requirePossible(plaintextLength) + overhead;
    }

    @Override
    public long longestPlaintext(long sealedLength) {
        return Math.clamp(sealedLength, overhead, MessageHeader.MAX_CIPHERTEXT + overhead) - overhead;
    }

    @Override
    public byte[] seal(SecretBytes key, byte[] plaintext) {
        return seal(key, plaintext, freshNonce());
    }

    byte[] seal(SecretBytes key, byte[] plaintext, byte[] nonce) {
        try (GcmMessage message = format.write(key, nonce, plaintext.length)) {
            byte[] ciphertextAndTag = AesGcm.seal(message.key(), nonce, plaintext);
            byte[] sealed = Arrays.copyOf(message.header(), format.length() + ciphertextAndTag.length);
            System.arraycopy(ciphertextAndTag, 0, sealed, format.length(), ciphertextAndTag.length);
            return sealed;
        }
    }

    @Override
    public InputStream seal(SecretBytes key, InputStream plaintext, long length, Consumer<byte[]> sealedAs) {
        return seal(key, plaintext, length, freshNonce(), sealedAs);
    }

    InputStream seal(SecretBytes key, InputStream plaintext, long length, byte[] nonce, Consumer<byte[]> sealedAs) {
        sealedLength(length);
        try (GcmMessage message = format.write(key, nonce, length)) {
            return new SealingStream(new ExactSource(plaintext, length), new MessageSealer(message, sealedAs));
        }
    }

    @Override
    public byte[] open(SecretBytes key, byte[] sealed) {
        Preamble.require(version(), sealed, sealed.length);
        if (sealed.length < format.length()) {
            throw new ExefProblem.Truncated();
        }
        try (GcmMessage message = format.read(key, Arrays.copyOf(sealed, format.length()))) {
            long whole = message.length() + overhead;
            if (sealed.length < whole) {
                throw new ExefProblem.Truncated();
            }
            if (sealed.length > whole) {
                throw new ExefProblem.TrailingBytes();
            }
            byte[] ciphertextAndTag = Arrays.copyOfRange(sealed, format.length(), sealed.length);
            return AesGcm.open(message.key(), message.nonce(), ciphertextAndTag)
                    .orElseThrow(ExefProblem.Tampered::new);
        }
    }

    private static byte[] freshNonce() {
        byte[] nonce = new byte[MessageHeader.NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        return nonce;
    }
}
