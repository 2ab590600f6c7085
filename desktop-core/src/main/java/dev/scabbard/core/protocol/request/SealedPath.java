package dev.scabbard.core.protocol.request;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Surrogates;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A path that travels as one segment which only who holds the master key can read: its UTF-8, as ExEF under that key,
/// in URL-safe Base64 with its padding (Excalibur, C 2.7; from 0.5 on).
public final class SealedPath {

    private SealedPath() {}

    /// Seals a path. The segment may be percent-encoded like any other; the padding `=` is signed as `%3D`.
    ///
    /// @param exef the format that travels
    /// @param masterKey stays the caller's
    /// @param path from the vault's root, parted by `/`; the root is `.`
    /// @throws FileNameProblem.FileNameLoneSurrogate when it holds half a character, which would become another one
    public static String seal(Exef exef, SecretBytes masterKey, String path) {
        if (Surrogates.hasLone(path)) {
            throw new FileNameProblem.FileNameLoneSurrogate(path);
        }
        byte[] utf8 = path.getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getUrlEncoder().encodeToString(exef.seal(masterKey, utf8));
        } finally {
            Wipe.bytes(utf8);
        }
    }

    /// Opens a segment on the server's side.
    ///
    /// @param exef the format that travels
    /// @param masterKey stays the caller's
    /// @param segment percent-decoded
    /// @throws ProtocolProblem.MalformedReply when it is not padded URL-safe Base64, does not open, or is not UTF-8
    public static String open(Exef exef, SecretBytes masterKey, String segment) {
        try {
            if (segment.length() % 4 != 0) {
                throw new ProtocolProblem.MalformedReply();
            }
            byte[] utf8 = exef.open(masterKey, Base64.getUrlDecoder().decode(segment));
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(utf8))
                        .toString();
            } finally {
                Wipe.bytes(utf8);
            }
        } catch (IllegalArgumentException | CharacterCodingException | ExefProblem _) {
            throw new ProtocolProblem.MalformedReply();
        }
    }
}
