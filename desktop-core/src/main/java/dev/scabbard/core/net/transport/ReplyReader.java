package dev.scabbard.core.net.transport;

import java.io.IOException;

/// Takes a streamed reply in. The connection is cut, not drained, when a reader returns before the end of the body or
/// throws.
///
/// @param <T> what it makes of the reply
@FunctionalInterface
public interface ReplyReader<T> {

    /// @throws IOException the reader's own (a full disk…), handed to the exchange's caller inside an
    ///     [java.io.UncheckedIOException]
    T read(StreamedReply reply) throws IOException;
}
