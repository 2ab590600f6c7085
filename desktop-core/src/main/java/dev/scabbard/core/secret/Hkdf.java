package dev.scabbard.core.secret;

/// Keys derived from a secret: HKDF (RFC 5869). The JDK has one since 25, which leaves copies of keys behind.
public enum Hkdf {
    /// Over HMAC-SHA256.
    SHA_256(Hmac.SHA_256),
    /// Over HMAC-SHA512.
    SHA_512(Hmac.SHA_512);

    private static final int MOST_BLOCKS = 255;
    private static final byte[] NO_SALT = {};

    private final Hmac hmac;

    Hkdf(Hmac hmac) {
        this.hmac = hmac;
    }

    /// Derives a key without a salt.
    ///
    /// @param secret stays the caller's
    /// @param info what the derived key is for
    /// @param length in bytes, at most 255 results of the HMAC
    /// @return the caller's to close
    public SecretBytes derive(SecretBytes secret, byte[] info, int length) {
        return derive(secret, NO_SALT, info, length);
    }

    /// Derives a key: [#extract], then [#expand].
    ///
    /// @param secret stays the caller's
    /// @param salt public; empty for none
    /// @param info what the derived key is for
    /// @param length in bytes, at most 255 results of the HMAC
    /// @return the caller's to close
    public SecretBytes derive(SecretBytes secret, byte[] salt, byte[] info, int length) {
        try (SecretBytes extracted = extract(secret, salt)) {
            return expand(extracted, info, length);
        }
    }

    /// HKDF-Extract without a salt.
    ///
    /// @param secret stays the caller's
    /// @return as long as a result of the HMAC, the caller's to close
    public SecretBytes extract(SecretBytes secret) {
        return extract(secret, NO_SALT);
    }

    private SecretBytes extract(SecretBytes secret, byte[] salt) {
        try (SecretBytes key = SecretBytes.copyOf(salt.length == 0 ? new byte[hmac.length()] : salt)) {
            return secret.apply(bytes -> SecretBytes.takeOver(hmac.of(key, bytes)));
        }
    }

    /// HKDF-Expand.
    ///
    /// @param key at least as long as a result of the HMAC, stays the caller's
    /// @param info what the derived key is for
    /// @param length in bytes, at most 255 results of the HMAC
    /// @return the caller's to close
    /// @throws IllegalArgumentException when the key is shorter, or more is wanted
    public SecretBytes expand(SecretBytes key, byte[] info, int length) {
        if (key.length() < hmac.length() || length > MOST_BLOCKS * hmac.length()) {
            throw new IllegalArgumentException("HKDF cannot expand that");
        }
        byte[] derived = new byte[length];
        byte[] block = {};
        for (int number = 1, at = 0; at < length; number++, at += hmac.length()) {
            byte[] next = hmac.of(key, block, info, new byte[] {(byte) number});
            Wipe.bytes(block);
            block = next;
            System.arraycopy(block, 0, derived, at, Math.min(block.length, length - at));
        }
        Wipe.bytes(block);
        return SecretBytes.takeOver(derived);
    }
}
