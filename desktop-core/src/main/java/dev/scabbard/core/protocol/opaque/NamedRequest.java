package dev.scabbard.core.protocol.opaque;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A request of known length with the user's name after it (Excalibur, E 4.1 and 4.3).
///
/// @param request of the length that was asked for
/// @param username what follows, UTF-8
@SuppressWarnings("ArrayRecordComponent") // never compared
record NamedRequest(byte[] request, String username) {

    /// @param length of the request in bytes
    /// @return empty when there is less, or the name is not UTF-8
    static Optional<NamedRequest> parse(byte[] content, int length) {
        if (content.length < length) {
            return Optional.empty();
        }
        ByteBuffer name = ByteBuffer.wrap(content, length, content.length - length);
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(name).toString();
            return Optional.of(new NamedRequest(Bytes.slice(content, 0, length), decoded));
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
