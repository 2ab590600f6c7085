package dev.scabbard.core.xecrets;

import dev.scabbard.core.secret.SecretChars;
import java.util.List;

/// An unlocked account. Calls block. It keeps the credential in secret memory until it is closed, and nothing else of value.
public final class XecretsAccount implements AutoCloseable {

    private XecretsAccount() {}

    /// The service this account belongs to.
    public XecretsAddress address() {
        throw new UnsupportedOperationException();
    }

    /// Fetches the list. The first call after opening tells whether the passphrase is right.
    ///
    /// @return the records in the service's order; the caller drops them on lock
    /// @throws XecretsProblem what the service or its answer has wrong
    /// @throws dev.scabbard.core.problem.Problem what the network has wrong
    public List<XecretsRecord> list() {
        throw new UnsupportedOperationException();
    }

    /// Fetches one record's secret, the field `X`, anew each time. Nothing here keeps it, and the connection that carried it is closed.
    ///
    /// @return the secret, the caller's to close; empty when the record has none
    /// @throws XecretsProblem what the service or its answer has wrong
    /// @throws dev.scabbard.core.problem.Problem what the network has wrong
    public SecretChars reveal(RecordId id) {
        throw new UnsupportedOperationException();
    }

    /// Locks: wipes the credential and drops the connections; a call that is under way ends with a problem.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
