package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.AccountClient;
import dev.scabbard.core.excalibur.Credential;
import dev.scabbard.core.excalibur.LoginAhead;
import dev.scabbard.core.excalibur.ServerConnection;
import dev.scabbard.core.excalibur.Session;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.AccountCreation;
import dev.scabbard.core.protocol.AccountCreationKey;
import dev.scabbard.core.protocol.AccountKeys;
import dev.scabbard.core.protocol.RecoveryKey;
import dev.scabbard.core.protocol.SecurityDetails;
import dev.scabbard.core.protocol.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The workflow's steps from a found server to an open vault: whose account it is, and what was made of a new one so
/// far. Used by one thread at a time, which the workflow sees to.
final class AccountSteps implements AutoCloseable {

    private final Consumer<OnboardingState> reached;
    private final Comparison comparison;
    private Optional<OnboardingState.UserUnknown> newcomer = Optional.empty();
    private Optional<Credential> newAccount = Optional.empty();

    /// @param reached hears each state
    /// @param comparison with the last login
    AccountSteps(Consumer<OnboardingState> reached, Comparison comparison) {
        this.reached = reached;
        this.comparison = comparison;
    }

    UserLookup lookUp(ServerConnection server, String username, Cancellation cancellation) {
        AccountClient accounts = server.accounts();
        reached.accept(new OnboardingState.LookingUpUser(username));
        if (accounts.isKnown(username, cancellation)) {
            newcomer = Optional.empty();
            reached.accept(new OnboardingState.UserKnown(username));
            return new UserLookup.Known(username);
        }
        SrpGroup group = accounts.groupOfNewUsers(cancellation);
        OnboardingState.UserUnknown unknown = new OnboardingState.UserUnknown(username, group);
        newcomer = Optional.of(unknown);
        reached.accept(unknown);
        return new UserLookup.Unknown(username, group);
    }

    RecoveryKey signUp(
            ServerConnection server,
            String username,
            SecretChars password,
            SecretChars accountCreationKey,
            Cancellation cancellation) {
        reached.accept(new OnboardingState.SigningUp(username));
        try (SecretBytes creationKey = AccountCreationKey.parse(accountCreationKey);
                AccountCreation.Prepared prepared = AccountCreation.prepare(
                        server.identity().dialect().exef(),
                        groupFor(username, server, cancellation),
                        username,
                        password)) {
            cancellation.check();
            server.accounts().register(username, prepared.account(), creationKey, cancellation);
            keep(username, prepared);
            reached.accept(new OnboardingState.SignedUp(username));
            return RecoveryKey.of(prepared.vaultKey());
        }
    }

    private SrpGroup groupFor(String username, ServerConnection server, Cancellation cancellation) {
        return newcomer.filter(unknown -> unknown.username().equals(username))
                .map(OnboardingState.UserUnknown::group)
                .orElseGet(() -> server.accounts().groupOfNewUsers(cancellation));
    }

    private void keep(String username, AccountCreation.Prepared prepared) {
        newAccount.ifPresent(Credential::close);
        SecurityDetails salts =
                new SecurityDetails(prepared.account().unlockSalt(), prepared.account().srpSalt());
        newAccount = Optional.of(new Credential(username, salts, prepared.keys().copy()));
    }

    Vault openNew(ServerConnection server, Cancellation cancellation) {
        Credential credential =
                newAccount.orElseThrow(() -> new IllegalStateException("no account has been made yet"));
        reached.accept(new OnboardingState.Authenticating(credential.username()));
        return open(server, credential.username(), credential.salts(), credential::copy, cancellation);
    }

    Vault open(ServerConnection server, String username, SecretChars password, Cancellation cancellation) {
        reached.accept(new OnboardingState.Authenticating(username));
        SecurityDetails salts = server.accounts().securityDetails(username, cancellation);
        AccountKeys.requireUsable(salts.unlockSalt(), salts.srpSalt());
        comparison.require(server, username, salts);
        return open(server, username, salts, () -> Credential.derive(username, password, salts), cancellation);
    }

    /// @param credentials makes them, while the login goes as far as it can without
    private Vault open(
            ServerConnection server,
            String username,
            SecurityDetails salts,
            Supplier<Credential> credentials,
            Cancellation cancellation) {
        try (LoginAhead ahead = server.beginLogin(username, salts.srpSalt(), cancellation)) {
            Credential credential = credentials.get();
            try {
                cancellation.check();
                return openVault(server, server.open(credential, ahead), cancellation);
            } catch (RuntimeException e) {
                credential.close();
                throw e;
            }
        }
    }

    private Vault openVault(ServerConnection server, Session session, Cancellation cancellation) {
        try {
            comparison.require(server, session);
            reached.accept(new OnboardingState.Authenticated(session.username()));
            reached.accept(new OnboardingState.OpeningVaultKey(session.username()));
            return Vault.open(session, cancellation);
        } catch (RuntimeException e) {
            session.abandon();
            throw e;
        }
    }

    /// Overwrites the keys of an account that was made and forgets who was looked up.
    @Override
    public void close() {
        newcomer = Optional.empty();
        newAccount.ifPresent(Credential::close);
        newAccount = Optional.empty();
    }
}
