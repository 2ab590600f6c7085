package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.login.AccountLogin;
import dev.scabbard.core.excalibur.login.Credential;
import dev.scabbard.core.excalibur.login.Enrolment;
import dev.scabbard.core.excalibur.login.UnlockKey;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.transport.WebSocketChannel;
import dev.scabbard.core.protocol.dialect.EnrolmentForm;
import dev.scabbard.core.protocol.dialect.VaultRecordForm;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.names.UserNames;
import dev.scabbard.core.protocol.opaque.EnrolmentStep;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolment;
import dev.scabbard.core.protocol.reply.VaultRecord;
import dev.scabbard.core.protocol.reply.VaultSettings;
import dev.scabbard.core.protocol.srp.AccountCreation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// Makes accounts by `WS /auth/opaque/register` (Excalibur, E 4.3; F, G5). A server checks nothing of what it is told:
/// an account counts as made when it has been logged in to, and its vault key opens (0.8, details 32).
final class OpaqueSignUp {

    private static final String ROUTE = "/api/auth/opaque/register";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServerConnection server;

    OpaqueSignUp(ServerConnection server) {
        this.server = server;
    }

    /// @param creationKey 32 bytes, stays the caller's
    /// @param password stays the caller's
    MadeAccount make(
            NewAccountWish wish, SecretChars password, SecretBytes creationKey, Cancellation cancellation) {
        UserNames.checkNew(wish.username());
        byte[] salt = new byte[OpaqueEnrolment.SALT_LENGTH];
        RANDOM.nextBytes(salt);
        try (SecretBytes vaultKey = SecretBytes.random(AccountCreation.VAULT_KEY_LENGTH);
                UnlockKey unlock = UnlockKey.derive(wish.username(), password, algorithm(wish), salt)) {
            byte[] sealed = server.identity().dialect().exef().seal(unlock.key(), vaultKey);
            cancellation.check();
            boolean answered = enrol(
                    new OpaqueEnrolment.Account(wish.username(), password, salt, sealed), creationKey, cancellation);
            return new MadeAccount(
                    verified(wish, password, unlock, sealed, answered, cancellation), vaultKey.copy());
        }
    }

    /// Up to 0.6 there is no choice.
    private KeyAlgorithm algorithm(NewAccountWish wish) {
        boolean chosen = server.identity().dialect().accounts().vaultRecord() == VaultRecordForm.ONE_RECORD;
        return chosen ? wish.algorithm() : KeyAlgorithm.PBKDF2;
    }

    /// @return whether the server said that it is done; else nobody knows
    private boolean enrol(OpaqueEnrolment.Account account, SecretBytes creationKey, Cancellation cancellation) {
        try (OpaqueEnrolment enrolment = enrolment(account, creationKey);
                WebSocketChannel socket = server.connect(ROUTE, cancellation)) {
            return switch (new Enrolment(socket, server.patience()).run(enrolment)) {
                case EnrolmentStep.Complete _ -> true;
                case EnrolmentStep.NameTaken _ -> throw new AccountProblem.UserTaken(account.username());
                case EnrolmentStep.KeyRefused _ -> throw new AccountProblem.WrongAccountCreationKey();
                case EnrolmentStep.Send _ -> throw new IllegalStateException("not an end");
            };
        } catch (AccountProblem.LoginConnectionLost | AccountProblem.LoginNoAnswer e) {
            return false;
        }
    }

    private OpaqueEnrolment enrolment(OpaqueEnrolment.Account account, SecretBytes creationKey) {
        return server.identity().dialect().accounts().enrolment() == EnrolmentForm.OPAQUE_UNDER_NOISE
                ? OpaqueEnrolment.underNoise(creationKey, account, server.identity().dialect().exef())
                : OpaqueEnrolment.underKey(creationKey, account, server.identity().dialect().exef());
    }

    /// Logs in once, looks at what the server has stored, and has it keep what was chosen.
    private Credential verified(
            NewAccountWish wish,
            SecretChars password,
            UnlockKey unlock,
            byte[] sealed,
            boolean answered,
            Cancellation cancellation) {
        AccountLogin account = new AccountLogin.Opaque(wish.username(), Optional.empty());
        Session session;
        try {
            session = server.open(account, password, cancellation);
        } catch (AccountProblem.LoginConnectionLost | AccountProblem.LoginNoAnswer e) {
            throw e;
        } catch (AccountProblem e) {
            throw answered ? new AccountProblem.AccountNotUsable() : new AccountProblem.LoginConnectionLost();
        }
        try {
            VaultRecord record = session.account().vaultRecord(unlock.salt(), cancellation);
            if (!Arrays.equals(record.sealedKey(), sealed) || !Arrays.equals(record.unlockSalt(), unlock.salt())) {
                throw new AccountProblem.UserTaken(wish.username());
            }
            keep(wish, session, record.settings(), unlock.algorithm(), cancellation);
            return new Credential(wish.username(), session.account().loginSecret(), unlock.copy());
        } finally {
            session.abandon();
        }
    }

    private void keep(
            NewAccountWish wish,
            Session session,
            VaultSettings stored,
            KeyAlgorithm algorithm,
            Cancellation cancellation) {
        VaultSettings chosen = stored.withAlgorithm(algorithm);
        if (wish.obfuscatedNames()) {
            chosen = chosen.withInfo(stored.info().withObfuscatedNames(true));
        }
        if (!chosen.equals(stored)) {
            // Not asked again: an account that is there must come to its recovery key whatever the server has kept.
            new VaultRecords(session).keep(chosen, cancellation);
        }
    }
}
