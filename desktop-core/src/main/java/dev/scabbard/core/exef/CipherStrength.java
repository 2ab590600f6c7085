package dev.scabbard.core.exef;

/// Which AES-GCM encrypts the content, as versions 3 and 4 name it in byte 5 of their headers. The length of the
/// derived key follows from it, not from the length of the key it is derived from (Excalibur, D 3.2).
enum CipherStrength {
    AES_128(1, 16),
    AES_192(2, 24),
    AES_256(3, 32);

    /// Where headers have the number.
    static final int OFFSET = 5;

    private final int id;
    private final int keyLength;

    CipherStrength(int id, int keyLength) {
        this.id = id;
        this.keyLength = keyLength;
    }

    /// As strong as a key.
    ///
    /// @param length of the key in bytes
    /// @throws IllegalArgumentException when AES has no such keys
    static CipherStrength ofKey(int length) {
        for (CipherStrength strength : values()) {
            if (strength.keyLength == length) {
                return strength;
            }
        }
        throw new IllegalArgumentException("an AES key has 16, 24 or 32 bytes");
    }

    /// @throws ExefProblem.UnsupportedCipher when the header names none of these
    static CipherStrength of(byte[] header) {
        int id = Byte.toUnsignedInt(header[OFFSET]);
        for (CipherStrength strength : values()) {
            if (strength.id == id) {
                return strength;
            }
        }
        throw new ExefProblem.UnsupportedCipher();
    }

    /// The number in a header.
    byte id() {
        return (byte) id;
    }

    /// The length of the derived key in bytes.
    int keyLength() {
        return keyLength;
    }
}
