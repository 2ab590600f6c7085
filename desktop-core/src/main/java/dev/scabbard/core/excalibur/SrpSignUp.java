package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.login.Credential;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.reply.SecurityDetails;
import dev.scabbard.core.protocol.srp.AccountCreation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;

/// Makes accounts by `POST /users/add/{username}` (Excalibur, A.4; F, G3).
final class SrpSignUp {

    private final ServerConnection server;

    SrpSignUp(ServerConnection server) {
        this.server = server;
    }

    /// @param creationKey 32 bytes, stays the caller's
    /// @param password stays the caller's
    MadeAccount make(String username, SecretChars password, SecretBytes creationKey, Cancellation cancellation) {
        SrpGroup group = server.accounts().groupOfNewUsers(cancellation);
        try (AccountCreation.Prepared prepared = AccountCreation.prepare(
                server.identity().dialect().exef(), group, username, password)) {
            cancellation.check();
            server.accounts().register(username, prepared.account(), creationKey, cancellation);
            SecurityDetails salts = new SecurityDetails(
                    prepared.account().unlockSalt(), prepared.account().srpSalt());
            Credential credential = Credential.of(username, salts, prepared.keys().copy());
            return new MadeAccount(credential, prepared.vaultKey().copy());
        }
    }
}
