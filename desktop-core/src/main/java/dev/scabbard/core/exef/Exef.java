package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.io.InputStream;
import java.util.function.Consumer;

/// One version of the Excalibur Encryption Format (Excalibur, part D): opens it, and seals in it.
///
/// Keys have 16, 24 or 32 bytes and stay the caller's; they are read while a method runs, or, for a sealing stream,
/// when it is made. Implementations hold no state and may be used by any number of threads.
public sealed interface Exef extends ExefReader permits MessageExef, ExefV4 {

    /// The version with this number: 2, 3 or 4.
    ///
    /// @throws IllegalArgumentException when there is no such version here
    static Exef ofVersion(int version) {
        return switch (version) {
            case ExefV2.VERSION -> new ExefV2();
            case ExefV3.VERSION -> new ExefV3();
            case ExefV4.VERSION -> new ExefV4();
            default -> throw new IllegalArgumentException("ExEF has the versions 2, 3 and 4");
        };
    }

    /// The version with this number, 3 or 4, which seals with AES-128 whatever the length of the key, as servers do
    /// that are set so. It opens every strength.
    ///
    /// @throws IllegalArgumentException when there is no such version here, or its strength is always that of the key
    static Exef withAes128(int version) {
        return switch (version) {
            case ExefV3.VERSION -> new ExefV3(CipherStrength.AES_128);
            case ExefV4.VERSION -> new ExefV4(CipherStrength.AES_128, ExefV4.EXPONENT);
            default -> throw new IllegalArgumentException("the versions 3 and 4 derive keys of any strength");
        };
    }

    /// The version number written in the header: 2, 3 or 4.
    int version();

    /// The number of bytes that sealing `plaintextLength` bytes gives.
    ///
    /// @throws ExefProblem.TooLong when one ExEF cannot hold that many
    /// @throws IllegalArgumentException when the length is negative
    long sealedLength(long plaintextLength);

    /// The most bytes of plaintext that so many sealed bytes can hold. Exact for versions 2 and 3; an upper bound for
    /// version 4, which pads. It is the largest length whose [#sealedLength] is not above `sealedLength`; 0 when there
    /// is none.
    ///
    /// @param sealedLength any number, such as a server tells; what is beyond the format gives the most it holds
    long longestPlaintext(long sealedLength);

    /// Seals `plaintext`, which stays the caller's, under a fresh nonce or salt.
    ///
    /// @throws IllegalArgumentException when the key has another length than 16, 24 or 32 bytes
    byte[] seal(SecretBytes key, byte[] plaintext);

    /// Seals a secret, such as the vault key under the account unlock key, under a fresh nonce or salt.
    ///
    /// @throws IllegalArgumentException when the key has another length than 16, 24 or 32 bytes
    default byte[] seal(SecretBytes key, SecretBytes plaintext) {
        return plaintext.apply(bytes -> seal(key, bytes));
    }

    /// A stream of the sealed form of exactly `length` bytes of `plaintext`, in constant memory. It yields
    /// [`sealedLength(length)`][#sealedLength] bytes; reading it throws [ExefProblem.SourceChanged] when the source
    /// ends earlier or goes on after them, so that an upload breaks off instead of storing something else than was
    /// announced. Closing it closes `plaintext`. Layers nest: the result of one call can be the plaintext of the next.
    ///
    /// @throws ExefProblem.TooLong when one ExEF cannot hold that many bytes
    /// @throws IllegalArgumentException when the key has another length than 16, 24 or 32 bytes, or the length is
    /// negative
    default InputStream seal(SecretBytes key, InputStream plaintext, long length) {
        return seal(key, plaintext, length, tag -> {});
    }

    /// As [#seal(SecretBytes, InputStream, long)], and tells what [Quarantine#sealedAs] will hear of it (16 bytes) once
    /// that has been made, just before the end is given out.
    ///
    /// @param sealedAs hears it on the thread that reads
    InputStream seal(SecretBytes key, InputStream plaintext, long length, Consumer<byte[]> sealedAs);
}
