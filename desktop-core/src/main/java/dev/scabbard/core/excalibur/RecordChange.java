package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.login.Enrolment;
import dev.scabbard.core.excalibur.login.LoginTalk;
import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.login.UnlockKey;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.transport.WebSocketChannel;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.names.UserNames;
import dev.scabbard.core.protocol.opaque.EnrolmentStep;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolment;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Gives an account another name, password or salt over `WS /auth/opaque/edit-record` (Excalibur, E 4.4). The vault key
/// stays; it is sealed anew.
final class RecordChange {

    private static final String ROUTE = "/api/auth/opaque/edit-record";

    private final Session session;
    private final SecretBytes vaultKey;

    /// What holds after the change.
    ///
    /// @param owner logs in again
    /// @param unlock opens the vault key
    /// @param keys of a login that has shown that it holds; without a number
    record Changed(SessionAccount.Owner owner, UnlockKey unlock, SessionKeys keys) {}

    /// @param session stays the caller's
    /// @param vaultKey stays the caller's
    RecordChange(Session session, SecretBytes vaultKey) {
        this.session = session;
        this.vaultKey = vaultKey;
    }

    /// @param username the new one, or the old one
    /// @param password the new one, or the old one; stays the caller's
    /// @param algorithm that the new account unlock key is derived by
    /// @param salt of the new account unlock key, fresh, [OpaqueEnrolment#SALT_LENGTH] bytes
    /// @return the receiver's to close, all of it
    /// @throws AccountProblem.ChangeUncertain when nobody knows which record the server keeps; every other problem but
    ///     [AccountProblem.ChangeNotUsable] means that nothing was changed
    Changed run(
            String username, SecretChars password, KeyAlgorithm algorithm, byte[] salt, Cancellation cancellation) {
        session.requireChangesAllowed();
        UserNames.checkNew(username);
        UnlockKey unlock = UnlockKey.derive(username, password, algorithm, salt);
        try {
            cancellation.check();
            byte[] sealed = session.dialect().exef().seal(unlock.key(), vaultKey);
            OpaqueEnrolment.Account account = new OpaqueEnrolment.Account(username, password, salt, sealed);
            boolean answered = change(account, cancellation);
            return login(account, unlock, answered, cancellation);
        } catch (RuntimeException e) {
            unlock.close();
            throw e;
        }
    }

    /// @return whether the server said that it is done; else nobody knows
    private boolean change(OpaqueEnrolment.Account account, Cancellation cancellation) {
        AtomicBoolean sent = new AtomicBoolean();
        try {
            session.withSocket(ROUTE, cancellation, (socket, keys) -> change(account, socket, keys, sent));
            return true;
        } catch (AccountProblem.LoginConnectionLost | AccountProblem.LoginNoAnswer e) {
            if (!sent.get()) {
                throw e;
            }
            requireGoingOn(cancellation);
            return false;
        } catch (NetProblem.Cancelled e) {
            throw sent.get() ? new AccountProblem.ChangeUncertain() : e;
        }
    }

    /// Whoever ends a change when the server may have stored it learns that, and not only that it was ended.
    private static void requireGoingOn(Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            throw new AccountProblem.ChangeUncertain();
        }
    }

    /// @param sent learns whether the server may have stored the record
    private boolean change(
            OpaqueEnrolment.Account account, WebSocketChannel socket, SessionKeys keys, AtomicBoolean sent) {
        try (OpaqueEnrolment enrolment =
                OpaqueEnrolment.underKey(keys.masterKey(), account, session.dialect().exef())) {
            EnrolmentStep end;
            try {
                end = new Enrolment(socket, session.connection().patience()).run(enrolment);
            } finally {
                sent.set(enrolment.mayBeStored());
            }
            return switch (end) {
                case EnrolmentStep.Complete _ -> true;
                case EnrolmentStep.NameTaken _ -> throw new AccountProblem.UserTaken(account.username());
                case EnrolmentStep.KeyRefused _ -> throw new SessionProblem.RequestRefused();
                case EnrolmentStep.Send _ -> throw new IllegalStateException("not an end");
            };
        }
    }

    /// The server checks nothing of what it is told: only a login shows what it has stored.
    private Changed login(
            OpaqueEnrolment.Account account, UnlockKey unlock, boolean answered, Cancellation cancellation) {
        try (LoginTalk.Opaque talk =
                LoginTalk.opaque(session.dialect(), account.username(), account.password())) {
            SessionKeys keys = session.connection().perform(talk, 0, cancellation);
            try {
                requireStored(account, answered, cancellation);
            } catch (RuntimeException | NothingStored e) {
                keys.close();
                throw e;
            }
            SessionAccount.Owner owner =
                    new SessionAccount.Owner(account.username(), talk.secret(), Optional.empty());
            return new Changed(owner, unlock, keys);
        } catch (AccountProblem.WrongNameOrPassword e) {
            throw answered ? new AccountProblem.ChangeNotUsable() : new AccountProblem.LoginConnectionLost();
        } catch (NothingStored e) {
            throw new AccountProblem.LoginConnectionLost();
        } catch (NetProblem | SessionProblem | AccountProblem.LoginConnectionLost | AccountProblem.LoginNoAnswer e) {
            throw new AccountProblem.ChangeUncertain();
        }
    }

    /// A change that keeps name and password is logged in to as well when it was never stored: then the salt tells.
    private void requireStored(OpaqueEnrolment.Account account, boolean answered, Cancellation cancellation)
            throws NothingStored {
        if (!answered) {
            byte[] stored = session.account().vaultRecord(account.unlockSalt(), cancellation).unlockSalt();
            if (!Arrays.equals(stored, account.unlockSalt())) {
                throw new NothingStored();
            }
        }
    }

    /// The server keeps the record of before.
    private static final class NothingStored extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
