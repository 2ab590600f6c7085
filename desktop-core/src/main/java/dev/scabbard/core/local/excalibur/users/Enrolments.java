package dev.scabbard.core.local.excalibur.users;

import dev.scabbard.core.local.storage.Account;
import dev.scabbard.core.local.storage.Refusal;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.protocol.UserNameProblem;
import dev.scabbard.core.protocol.names.UserNames;
import dev.scabbard.core.protocol.opaque.EnrolledAccount;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolmentHost;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Where accounts that log in by OPAQUE come to be, and change.
public final class Enrolments {

    private final Users users;
    private final Sessions sessions;
    private final String keyDerivation;

    /// @param keyDerivation what a new account's is supposed to be
    public Enrolments(Users users, Sessions sessions, String keyDerivation) {
        this.users = users;
        this.sessions = sessions;
        this.keyDerivation = keyDerivation;
    }

    /// For new users.
    public OpaqueEnrolmentHost.Accounts ofNewUsers() {
        return new OpaqueEnrolmentHost.Accounts() {

            @Override
            public boolean isTaken(String username) {
                return isUsed(username) || !isPossible(username);
            }

            @Override
            public boolean store(EnrolledAccount account) {
                return stored(() -> users.add(Account.of(
                        account.username(),
                        account.record().bytes(),
                        account.unlockSalt(),
                        account.sealedVaultKey(),
                        keyDerivation)));
            }
        };
    }

    /// For the user of a session, who may have another name afterwards.
    public OpaqueEnrolmentHost.Accounts ofUser(Account user) {
        return new OpaqueEnrolmentHost.Accounts() {

            @Override
            public boolean isTaken(String username) {
                return !username.equals(user.username()) && (isUsed(username) || !isPossible(username));
            }

            @Override
            public boolean store(EnrolledAccount account) {
                return stored(() -> sessions.changed(users.change(
                        user.username(),
                        old -> old.withRecord(
                                account.username(),
                                account.record().bytes(),
                                account.unlockSalt(),
                                account.sealedVaultKey()))));
            }
        };
    }

    /// For the user of a session who logged in by SRP until now, and keeps the name.
    public OpaqueEnrolmentHost.Accounts ofConverted(Account user) {
        OpaqueEnrolmentHost.Accounts changing = ofUser(user);
        return new OpaqueEnrolmentHost.Accounts() {

            @Override
            public boolean isTaken(String username) {
                return !username.equals(user.username());
            }

            @Override
            public boolean store(EnrolledAccount account) {
                return changing.store(account);
            }
        };
    }

    private interface Storing {
        void run() throws IOException;
    }

    private static boolean stored(Storing storing) {
        try {
            storing.run();
            return true;
        } catch (Refusal e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUsed(String username) {
        try {
            return users.find(username).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// There is no word for a name that nobody can have: it is answered like one that somebody has.
    private static boolean isPossible(String username) {
        try {
            UserNames.checkNew(username);
            return true;
        } catch (UserNameProblem e) {
            return false;
        }
    }
}
