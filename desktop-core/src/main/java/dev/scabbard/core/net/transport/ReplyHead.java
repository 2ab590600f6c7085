package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.CertificateDetails;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Status, headers and certificate of a reply.
///
/// @param status the status
/// @param headers the first value by name in lower case
/// @param certificate the server's, if TLS was spoken
record ReplyHead(int status, Map<String, String> headers, Optional<CertificateDetails> certificate) {

    ReplyHead {
        headers = Map.copyOf(headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
