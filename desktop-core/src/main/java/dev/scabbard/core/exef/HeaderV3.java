package dev.scabbard.core.exef;

import dev.scabbard.core.secret.Hkdf;
import dev.scabbard.core.secret.Hmac;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.IntFunction;

/// The header of ExEF version 3 (Excalibur, D 3.2): `ExEF`, version and cipher as one byte each, a 12-byte nonce, 14
/// bytes of a MAC over the header, and the length of the ciphertext as an unsigned 64-bit number; all big-endian, 40
/// bytes. The keys of the message and of the MAC are derived from the key it is given, with the nonce as the salt. The
/// MAC tells a wrong key before anything is decrypted.
final class HeaderV3 implements MessageHeader {

    static final int LENGTH = 40;

    private static final int NONCE_OFFSET = 6;
    private static final int MAC_OFFSET = 18;
    private static final int MAC_LENGTH = 14;
    private static final int LENGTH_OFFSET = 32;
    private static final byte[] CRYPTO_KEY = "ExEF Crypto Key".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MAC_KEY = "ExEF MAC Key".getBytes(StandardCharsets.US_ASCII);

    private final IntFunction<CipherStrength> strengths;

    /// @param strengths what to write for a key of so many bytes
    HeaderV3(IntFunction<CipherStrength> strengths) {
        this.strengths = strengths;
    }

    @Override
    public int version() {
        return ExefV3.VERSION;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public GcmMessage write(SecretBytes key, byte[] nonce, long length) {
        CipherStrength.ofKey(key.length());
        CipherStrength strength = strengths.apply(key.length());
        byte[] header = ByteBuffer.allocate(LENGTH)
                .put(Preamble.VERSION_OFFSET, (byte) ExefV3.VERSION)
                .put(CipherStrength.OFFSET, strength.id())
                .put(NONCE_OFFSET, nonce)
                .putLong(LENGTH_OFFSET, length)
                .array();
        Preamble.writeMagic(header);
        System.arraycopy(mac(key, nonce, strength, header), 0, header, MAC_OFFSET, MAC_LENGTH);
        return message(key, header, strength, nonce, length);
    }

    @Override
    public GcmMessage read(SecretBytes key, byte[] header) {
        Preamble.require(ExefV3.VERSION, header, LENGTH);
        CipherStrength strength = CipherStrength.of(header);
        byte[] nonce = Arrays.copyOfRange(header, NONCE_OFFSET, NONCE_OFFSET + NONCE_LENGTH);
        byte[] received = Arrays.copyOfRange(header, MAC_OFFSET, MAC_OFFSET + MAC_LENGTH);
        if (!MessageDigest.isEqual(mac(key, nonce, strength, header), received)) {
            throw new ExefProblem.WrongKey();
        }
        long length = MessageHeader.requirePossible(ByteBuffer.wrap(header).getLong(LENGTH_OFFSET));
        return message(key, header, strength, nonce, length);
    }

    private static GcmMessage message(
            SecretBytes key, byte[] header, CipherStrength strength, byte[] nonce, long length) {
        SecretBytes messageKey = Hkdf.SHA_256.derive(key, nonce, CRYPTO_KEY, strength.keyLength());
        return new GcmMessage(header, messageKey, nonce, length);
    }

    private static byte[] mac(SecretBytes key, byte[] nonce, CipherStrength strength, byte[] header) {
        byte[] withoutMac = header.clone();
        Arrays.fill(withoutMac, MAC_OFFSET, MAC_OFFSET + MAC_LENGTH, (byte) 0);
        try (SecretBytes macKey = Hkdf.SHA_256.derive(key, nonce, MAC_KEY, strength.keyLength())) {
            return Arrays.copyOf(Hmac.SHA_256.of(macKey, withoutMac), MAC_LENGTH);
        }
    }
}
