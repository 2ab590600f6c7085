package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.CertificateDetails;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/// A reply whose body is still under way; valid until its [ReplyReader] returns.
public interface StreamedReply {

    /// The status: 100 to 599, redirects included, which are never followed.
    int status();

    /// The first header of that name, in any case.
    Optional<String> header(String name);

    /// The number of body bytes the server promised, if it did.
    OptionalLong contentLength();

    /// The server's certificate; empty without TLS.
    Optional<CertificateDetails> certificate();

    /// The body. Reading throws a [problem][dev.scabbard.core.net.NetProblem] when the network fails (also when the
    /// body ends before its promised length), so that an `IOException` in a reader is always the reader's own.
    InputStream body();

    /// Reads the rest of the body into memory, for errors and other small things. The array is the caller's.
    ///
    /// @throws dev.scabbard.core.net.NetProblem.ReplyTooLarge when there is more than `maxBytes`
    byte[] bodyBytes(long maxBytes);
}
