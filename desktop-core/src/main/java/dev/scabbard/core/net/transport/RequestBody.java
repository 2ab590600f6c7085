package dev.scabbard.core.net.transport;

import java.io.IOException;
import java.io.InputStream;

/// What a request carries. Its length is always known and sent as `Content-Length`; nothing is ever chunked (an
/// Excalibur server answers 411 to that).
public sealed interface RequestBody {

    /// Nothing; no `Content-Length` either, but for methods that expect a body.
    record None() implements RequestBody {}

    /// These bytes, not copied: they stay the caller's, who leaves them alone until the exchange is over.
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy would be one more to wipe
    record Bytes(byte[] content) implements RequestBody {}

    /// A stream of exactly `length` bytes, opened once and closed by the transport. A source that ends early or has
    /// more breaks the connection, so that the server sees no complete request, and ends the exchange with an
    /// [java.io.UncheckedIOException].
    record Stream(Source source, long length) implements RequestBody {

        /// @throws IllegalArgumentException for a negative length
        public Stream {
            if (length < 0) {
                throw new IllegalArgumentException("a length is not negative");
            }
        }
    }

    /// Opens a body's stream.
    @FunctionalInterface
    interface Source {

        /// @throws IOException passed on to the exchange's caller inside an [java.io.UncheckedIOException]
        InputStream open() throws IOException;
    }
}
