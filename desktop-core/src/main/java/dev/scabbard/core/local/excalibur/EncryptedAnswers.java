package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.local.web.Answer.Body;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Set;

/// Turns plain answers into encrypted ones: an ExEF under the session's master key, marked by `X-Encrypted: true`
/// (Excalibur 0.2, A.7).
final class EncryptedAnswers {

    /// The header that marks encrypted bodies.
    static final String HEADER = "X-Encrypted";

    private static final Set<Integer> ALWAYS_PLAIN = Set.of(401, 405, 411, 413, 500);
    private static final String OCTETS = "application/octet-stream";

    private final Exef exef;

    EncryptedAnswers(Exef exef) {
        this.exef = exef;
    }

    /// The answer as it goes out on an encrypted route; a few statuses are always plain.
    ///
    /// @param masterKey 32 bytes, stays the caller's; needed until the answer is written
    Answer of(Answer plain, SecretBytes masterKey) {
        if (ALWAYS_PLAIN.contains(plain.status())) {
            return plain;
        }
        Body sealed =
                switch (plain.body()) {
                    case Body.Empty() -> new Body.Bytes(OCTETS, exef.seal(masterKey, new byte[0]));
                    case Body.Bytes(String type, byte[] content) ->
                        new Body.Bytes(OCTETS, exef.seal(masterKey, content));
                    case Body.Stream(String type, long length, Answer.Source source) ->
                        new Body.Stream(
                                OCTETS,
                                exef.sealedLength(length),
                                () -> exef.seal(masterKey, source.open(), length));
                };
        return new Answer(plain.status(), plain.headers(), sealed).with(HEADER, "true");
    }
}
