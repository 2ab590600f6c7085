package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.InputStream;

/// Opens the Excalibur Encryption Format (Excalibur, part D): one version of it ([Exef]), or whatever version is found
/// ([StoredExef]).
///
/// Keys have 16, 24 or 32 bytes and stay the caller's; they are read while a method runs. Implementations hold no state
/// and may be used by any number of threads.
public sealed interface ExefReader permits Exef, StoredExef {

    /// Opens a small thing that is in memory as a whole, such as a reply.
    ///
    /// @return the plaintext, which has been verified; the caller's
    /// @throws ExefProblem when it is anything else than one whole ExEF under this key
    byte[] open(SecretBytes key, byte[] sealed);

    /// Opens a small secret, such as `key_enc` under the account unlock key.
    ///
    /// @return the plaintext, the caller's to close
    /// @throws ExefProblem when it is anything else than one whole ExEF under this key
    default SecretBytes openSecret(SecretBytes key, byte[] sealed) {
        return SecretBytes.takeOver(open(key, sealed));
    }

    /// Opens a stream of one or more nested layers in constant memory. Plaintext goes to the quarantine piece by piece;
    /// it is [released][Quarantine#release] only after every tag of every layer has matched and every layer, and the
    /// stream, was at its end. In every other case it is [discarded][Quarantine#discard], before the exception is
    /// thrown. The stream is read to its end, not closed.
    ///
    /// @param key of the outermost layer, which this reader opens (master key)
    /// @param inside the layers within it, the outermost first; each may be of another version (vault key)
    /// @throws ExefProblem when a layer is anything else than one whole ExEF under its key; the outermost damage is the
    /// one reported, as [ExefProblem.Inside] when it is not that of the outermost layer
    /// @throws IOException as the stream or the quarantine threw it
    default void open(InputStream sealed, Quarantine quarantine, SecretBytes key, ExefLayer... inside)
            throws IOException {
        OpeningLayers.open(sealed, quarantine, new ExefLayer(this, key), inside);
    }
}
