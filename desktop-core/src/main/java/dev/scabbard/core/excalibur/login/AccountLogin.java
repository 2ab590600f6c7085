package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.protocol.reply.SecurityDetails;
import java.util.Optional;

/// How an account is logged in to, as far as the server says without a login (Excalibur, part B, row *login*).
public sealed interface AccountLogin {

    /// As typed.
    String username();

    /// What the server says of the account to anybody; nothing from 0.7 on.
    Optional<SecurityDetails> stated();

    /// By SRP: the keys are derived before.
    ///
    /// @param details the account's salts
    record Srp(String username, SecurityDetails details) implements AccountLogin {

        @Override
        public Optional<SecurityDetails> stated() {
            return Optional.of(details);
        }
    }

    /// By OPAQUE: the account unlock key is derived after it.
    record Opaque(String username, Optional<SecurityDetails> stated) implements AccountLogin {}
}
