package dev.scabbard.core.local;

import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.secret.SecretChars;

/// How a [Visitor] makes an account and logs in.
interface Credentials extends AutoCloseable {

    /// Those that the official clients of a generation use for new accounts.
    static Credentials usual(Dialect dialect) {
        return switch (dialect.accounts().login()) {
            case SRP -> new SrpCredentials();
            case SRP_OR_OPAQUE, OPAQUE -> new OpaqueCredentials("correct horse");
        };
    }

    /// Makes an account; what the server said, or `OK`.
    String register(Visitor visitor, SecretChars creationKey);

    /// Logs in; what the server said, or `OK`. Sets the visitor's master key and token.
    String login(Visitor visitor);

    @Override
    void close();
}
