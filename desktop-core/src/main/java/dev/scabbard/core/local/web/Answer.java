package dev.scabbard.core.local.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// An answer to a request, before it is written: status, headers, body.
///
/// @param status the HTTP status
/// @param headers beside content type and length, by name
/// @param body what follows; left out in answers to `HEAD`
public record Answer(int status, Map<String, String> headers, Body body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /// An answer without further headers.
    public Answer(int status, Body body) {
        this(status, Map.of(), body);
    }

    /// An answer of a status alone.
    public static Answer empty(int status) {
        return new Answer(status, new Body.Empty());
    }

    /// The same with one more header.
    public Answer with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    /// The body of an answer.
    public sealed interface Body {

        /// None, and no content type.
        record Empty() implements Body {}

        /// Bytes at hand.
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Bytes(String contentType, byte[] content) implements Body {}

        /// Bytes read while they are sent.
        ///
        /// @param length exactly how many there are
        /// @param source opens them; whoever writes the answer closes what it gives
        record Stream(String contentType, long length, Source source) implements Body {}
    }

    /// Opens the bytes of a body.
    public interface Source {

        /// @throws IOException when they cannot be read
        InputStream open() throws IOException;
    }
}
