package dev.scabbard.core.excalibur.call;

import dev.scabbard.core.net.transport.RequestBody;
import dev.scabbard.core.protocol.dialect.TextForm;
import dev.scabbard.core.secret.SecretBytes;
import java.util.function.Consumer;

/// What a signed request carries (Excalibur 0.2, A.7 and A.8; C 2.7).
public sealed interface CallBody {

    /// Nothing.
    record Nothing() implements CallBody {}

    /// A short text, such as a new name.
    ///
    /// @param text never empty where it travels sealed (A.8 trap 3)
    /// @param form how it travels
    record Text(String text, TextForm form) implements CallBody {}

    /// A JSON object that travels sealed under the session's master key, in UTF-8.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record SealedObject(byte[] json) implements CallBody {}

    /// A file: sealed under `fileKey`, and that again under the session's master key, while it is sent.
    ///
    /// @param source opens the plaintext, once for each attempt
    /// @param length its length in bytes
    /// @param fileKey the vault key, which stays its owner's
    /// @param sealedAs hears the tag under `fileKey` of each attempt, once it has been made
    record SealedFile(RequestBody.Source source, long length, SecretBytes fileKey, Consumer<byte[]> sealedAs)
            implements CallBody {}
}
