package dev.scabbard.core.xecrets;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.transport.Reply;
import dev.scabbard.core.net.transport.Request;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.secret.SecretChars;
import java.util.List;

/// An unlocked account. Calls block. It keeps the credential in secret memory until it is closed, and nothing else of
/// value.
///
/// Nothing is tried again by itself: a second attempt with a wrong passphrase would count against the user. Safe for
/// several threads.
public final class XecretsAccount implements AutoCloseable {

    /// Room for 50,000 records with more than a kilobyte each.
    private static final long MAX_LIST_BYTES = 64L << 20;

    private final XecretsAddress address;
    private final XecretsCredential credential;
    private final Transport transport;
    private final RefusedAttempts.OfAccount attempts;
    private final ReplyChecks checks;
    private volatile boolean closed;

    XecretsAccount(
            XecretsAddress address,
            XecretsCredential credential,
            Transport transport,
            RefusedAttempts.OfAccount attempts,
            boolean publicService) {
        this.address = address;
        this.credential = credential;
        this.transport = transport;
        this.attempts = attempts;
        this.checks = new ReplyChecks(address.host(), attempts, publicService);
    }

    /// The service this account belongs to.
    public XecretsAddress address() {
        return address;
    }

    /// Fetches the list. The first call after opening tells whether the passphrase is right.
    ///
    /// @return the records in the service's order; the caller drops them on lock
    /// @throws XecretsProblem what the service or its answer has wrong
    /// @throws NetProblem what the network has wrong
    public List<XecretsRecord> list() {
        Request.Builder request = request("/list").maxReplyBytes(MAX_LIST_BYTES);
        return answer(request, XecretsJson::list);
    }

    /// Fetches one record's secret, the field `X`, anew each time. Nothing here keeps it, and the connection that
    /// carried it is closed.
    ///
    /// @return the secret, the caller's to close; empty when the record has none
    /// @throws XecretsProblem what the service or its answer has wrong
    /// @throws NetProblem what the network has wrong
    public SecretChars reveal(RecordId id) {
        SecretChars secret = answer(request("/secret/" + id.guid()).closesConnection(), XecretsJson::secret);
        if (closed) {
            secret.close();
            throw new XecretsProblem.AccountLocked();
        }
        return secret;
    }

    private Request.Builder request(String below) {
        return Request.to("GET", address.origin(), address.target(below))
                .header("Accept", "application/json")
                .secretHeader("Authorization", "Basic ", credential.basic());
    }

    private <T> T answer(Request.Builder request, ReplyChecks.BodyReader<T> reader) {
        if (closed) {
            throw new XecretsProblem.AccountLocked();
        }
        attempts.check();
        try (Reply reply = transport.send(request.build())) {
            return checks.read(reply.status(), reply.body(), reader);
        } catch (NetProblem problem) {
            throw closed ? new XecretsProblem.AccountLocked() : checks.meaningOf(problem);
        } catch (IllegalStateException e) {
            // The credential was wiped before the transport had read it.
            throw closed ? new XecretsProblem.AccountLocked() : e;
        }
    }

    /// Locks: wipes the credential and drops the connections; a call that is under way ends with a problem.
    @Override
    public void close() {
        closed = true;
        transport.close();
        credential.close();
    }
}
