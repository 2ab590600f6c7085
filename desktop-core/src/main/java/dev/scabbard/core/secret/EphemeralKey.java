package dev.scabbard.core.secret;

import javax.crypto.SecretKey;

/// A key in the shape the JDK's ciphers and MACs want, for the length of one operation. Unlike `SecretKeySpec`, whose
/// `destroy` throws, closing it overwrites the array.
public final class EphemeralKey implements SecretKey, AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final String algorithm;
    private final transient byte[] encoded;
    private transient boolean destroyed;

    /// Takes the array over: the caller no longer touches it.
    EphemeralKey(String algorithm, byte[] encoded) {
        this.algorithm = algorithm;
        this.encoded = encoded;
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /// A copy of the key, as the JDK's contract wants it; the cipher that asked owns it.
    ///
    /// @throws IllegalStateException when closed
    @Override
    public byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("this key has been closed");
        }
        return encoded.clone();
    }

    @Override
    public void destroy() {
        destroyed = true;
        Wipe.bytes(encoded);
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "EphemeralKey[…]";
    }

    private void writeObject(java.io.ObjectOutputStream out) throws java.io.NotSerializableException {
        throw new java.io.NotSerializableException(EphemeralKey.class.getName());
    }
}
