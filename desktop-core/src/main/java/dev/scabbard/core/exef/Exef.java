package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// One version of the Excalibur Encryption Format: a header, AES-GCM ciphertext and a 16-byte tag (Excalibur, part D).
///
/// Keys have 16, 24 or 32 bytes and stay the caller's; they are read while a method runs, or, for a sealing stream,
/// when it is made. Implementations hold no state and may be used by any number of threads.
public interface Exef {

    /// The version number written in the header, such as 2.
    int version();

    /// By how many bytes the sealed form is longer than the plaintext.
    long overhead();

    /// The number of bytes that sealing `plaintextLength` bytes gives.
    ///
    /// @throws ExefProblem.TooLong when one ExEF cannot hold that many (the limit of AES-GCM)
    /// @throws IllegalArgumentException when the length is negative
    long sealedLength(long plaintextLength);

    /// Seals `plaintext`, which stays the caller's, under a fresh nonce.
    ///
    /// @throws IllegalArgumentException when the key has another length than 16, 24 or 32 bytes
    byte[] seal(SecretBytes key, byte[] plaintext);

    /// Seals a secret, such as the vault key under the account unlock key, under a fresh nonce.
    ///
    /// @throws IllegalArgumentException when the key has another length than 16, 24 or 32 bytes
    byte[] seal(SecretBytes key, SecretBytes plaintext);

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

    /// As [#seal(SecretBytes, InputStream, long)], and tells the tag (16 bytes) once it has been made, just before it
    /// is given out.
    ///
    /// @param sealedAs hears it on the thread that reads
    InputStream seal(SecretBytes key, InputStream plaintext, long length, Consumer<byte[]> sealedAs);

    /// Opens a small thing that is in memory as a whole, such as a reply.
    ///
    /// @return the plaintext, whose tag has matched; the caller's
    /// @throws ExefProblem when it is anything else than one whole ExEF under this key
    byte[] open(SecretBytes key, byte[] sealed);

    /// Opens a small secret, such as `key_enc` under the account unlock key.
    ///
    /// @return the plaintext, the caller's to close
    /// @throws ExefProblem when it is anything else than one whole ExEF under this key
    SecretBytes openSecret(SecretBytes key, byte[] sealed);

    /// Opens a stream of one or more nested layers in constant memory. Plaintext goes to the quarantine piece by piece;
    /// it is [released][Quarantine#release] only after the tag of every layer has matched and every layer, and the
    /// stream, was at its end. In every other case it is [discarded][Quarantine#discard], before the exception is
    /// thrown. The stream is read to its end, not closed.
    ///
    /// @param keysOuterFirst the key of each layer, the outermost first (master key, vault key)
    /// @throws ExefProblem when a layer is anything else than one whole ExEF under its key; the outermost damage is the
    /// one reported
    /// @throws IOException as the stream or the quarantine threw it
    /// @throws IllegalArgumentException when no key is given
    void open(InputStream sealed, Quarantine quarantine, SecretBytes... keysOuterFirst) throws IOException;
}
