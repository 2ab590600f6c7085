package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.MadeAccount;
import dev.scabbard.core.excalibur.NewAccountWish;
import dev.scabbard.core.excalibur.ServerConnection;
import dev.scabbard.core.excalibur.Session;
import dev.scabbard.core.excalibur.SessionAccount;
import dev.scabbard.core.excalibur.SignUp;
import dev.scabbard.core.excalibur.login.AccountClient;
import dev.scabbard.core.excalibur.login.AccountLogin;
import dev.scabbard.core.excalibur.login.Credential;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.dialect.AccountForms;
import dev.scabbard.core.protocol.dialect.EnrolmentForm;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.protocol.keys.RecoveryKeyForm;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.names.UserNames;
import dev.scabbard.core.protocol.reply.VaultRecord;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import java.util.Optional;
import java.util.function.Consumer;

/// The workflow's steps from a found server to an open vault: whose account it is, and what was made of a new one so
/// far. Used by one thread at a time, which the workflow sees to.
final class AccountSteps implements AutoCloseable {

    private final Consumer<OnboardingState> reached;
    private final Comparison comparison;
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
        AccountForms forms = server.identity().dialect().accounts();
        EnrolmentForm enrolment = forms.enrolment();
        if (!forms.tellsWhoExists()) {
            UserNames.check(username);
            reached.accept(new OnboardingState.UserUnknowable(username, enrolment));
            return new UserLookup.Unknowable(username, enrolment);
        }
        if (accounts.isKnown(username, cancellation)) {
            reached.accept(new OnboardingState.UserKnown(username));
            return new UserLookup.Known(username);
        }
        Optional<SrpGroup> group = enrolment.makesVerifier()
                ? Optional.of(accounts.groupOfNewUsers(cancellation))
                : Optional.empty();
        reached.accept(new OnboardingState.UserUnknown(username, enrolment, group));
        return new UserLookup.Unknown(username, enrolment, group);
    }

    /// @param accountCreationKey in the form that the server's release has
    RecoveryKey signUp(
            ServerConnection server,
            NewAccountWish wish,
            SecretChars password,
            SecretChars accountCreationKey,
            Cancellation cancellation) {
        reached.accept(new OnboardingState.SigningUp(wish.username()));
        try (MadeAccount made = new SignUp(server).make(wish, password, accountCreationKey, cancellation)) {
            newAccount.ifPresent(Credential::close);
            newAccount = Optional.of(made.credential().copy());
            reached.accept(new OnboardingState.SignedUp(wish.username()));
            return RecoveryKey.of(made.vaultKey(), formOf(server));
        }
    }

    private static RecoveryKeyForm formOf(ServerConnection server) {
        return server.identity().dialect().accounts().enrolment().asksForWords()
                ? RecoveryKeyForm.WORDS
                : RecoveryKeyForm.DIGITS;
    }

    Vault openNew(ServerConnection server, Cancellation cancellation) {
        Credential made = newAccount.orElseThrow(() -> new IllegalStateException("no account has been made yet"));
        reached.accept(new OnboardingState.Authenticating(made.username()));
        Credential credential = made.copy();
        Session session;
        try {
            session = server.open(credential, cancellation);
        } catch (RuntimeException e) {
            credential.close();
            throw e;
        }
        return openVault(server, session, _ -> {}, cancellation);
    }

    Vault open(ServerConnection server, String username, SecretChars password, Cancellation cancellation) {
        reached.accept(new OnboardingState.Authenticating(username));
        AccountLogin account = server.accounts().loginOf(username, cancellation);
        comparison.require(server, account);
        Session session = server.open(account, password, cancellation);
        SessionAccount unlocked = session.account();
        return openVault(
                server, session, record -> unlocked.unlock(record, password, cancellation), cancellation);
    }

    /// @param unlocking derives what opens the vault key, if that is not there yet
    private Vault openVault(
            ServerConnection server, Session session, Consumer<VaultRecord> unlocking, Cancellation cancellation) {
        try {
            comparison.require(server, session);
            reached.accept(new OnboardingState.Authenticated(session.username()));
            reached.accept(new OnboardingState.OpeningVaultKey(session.username()));
            VaultRecord record = session.account().vaultRecord(cancellation);
            comparison.require(server, session, record);
            unlocking.accept(record);
            return Vault.open(session, record);
        } catch (RuntimeException e) {
            session.abandon();
            throw e;
        }
    }

    /// Overwrites the keys of an account that was made.
    @Override
    public void close() {
        newAccount.ifPresent(Credential::close);
        newAccount = Optional.empty();
    }
}
