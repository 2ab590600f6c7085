package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.CertificateDetails;
import dev.scabbard.core.secret.Wipe;
import java.util.Optional;

/// A reply that was read to its end. Its body is the caller's; closing overwrites it, which matters for bodies that
/// hold a secret.
public final class Reply implements AutoCloseable {

    private final ReplyHead head;
    private final byte[] body;

    Reply(ReplyHead head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /// The status: 100 to 599, redirects included, which are never followed.
    public int status() {
        return head.status();
    }

    /// The first header of that name, in any case.
    public Optional<String> header(String name) {
        return head.header(name);
    }

    /// The server's certificate; empty without TLS.
    public Optional<CertificateDetails> certificate() {
        return head.certificate();
    }

    /// The whole body, not a copy; empty when the reply has none.
    public byte[] body() {
        return body;
    }

    /// Overwrites the body.
    @Override
    public void close() {
        Wipe.bytes(body);
    }

    @Override
    public String toString() {
        return "Reply[" + status() + "]";
    }
}
