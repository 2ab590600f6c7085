package dev.scabbard.core.protocol;

import java.util.Base64;
import java.util.Optional;

/// Base64 as Excalibur uses it everywhere: the standard alphabet, padded.
public final class Base64Text {

    private Base64Text() {}

    /// The text of these bytes.
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// The bytes of a text, the caller's.
    ///
    /// @return empty when it is not padded Base64 of the standard alphabet
    public static Optional<byte[]> decode(String text) {
        if (text.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The bytes of a text that must be one, the caller's.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is not padded Base64 of the standard alphabet
    public static byte[] require(String text) {
        return decode(text).orElseThrow(ProtocolProblem.MalformedReply::new);
    }
}
