package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.login.LoginFacts;
import dev.scabbard.core.excalibur.login.LoginSecret;
import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.login.UnlockKey;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolment;
import dev.scabbard.core.protocol.reply.SecurityDetails;
import dev.scabbard.core.protocol.reply.VaultRecord;
import dev.scabbard.core.protocol.reply.VaultSettings;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Whose session it is: the name, what logs in again, and what opens the vault key; and how these are changed. The
/// session closes it. Safe for many threads.
public final class SessionAccount {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session session;
    private volatile Owner owner;
    private final ReentrantLock changes = new ReentrantLock();
    private volatile Optional<UnlockKey> unlock;
    private volatile Optional<byte[]> perhapsSalt = Optional.empty();
    private boolean closed;

    /// Who logged in.
    ///
    /// @param username as typed
    /// @param login logs in again; taken over
    /// @param stated what the server says of the account to anybody
    record Owner(String username, LoginSecret login, Optional<SecurityDetails> stated) {}

    /// @param owner taken over
    /// @param unlock taken over; empty until [#unlock]
    SessionAccount(Session session, Owner owner, Optional<UnlockKey> unlock) {
        this.session = session;
        this.owner = owner;
        this.unlock = unlock;
    }

    /// The account's name.
    public String username() {
        return owner.username();
    }

    /// What the login has shown, and what the next one may show after a change of which nobody knows whether it was
    /// stored. Also after closing.
    ///
    /// @throws IllegalStateException before [#unlock]
    public LoginFacts facts() {
        return factsWith(unlocked().salt());
    }

    /// What the login will have shown with the salt that a record states.
    public LoginFacts factsWith(VaultRecord record) {
        return factsWith(record.unlockSalt());
    }

    private LoginFacts factsWith(byte[] unlockSalt) {
        return new LoginFacts(
                session.identity().release(),
                fingerprint(unlockSalt),
                session.group(),
                perhapsSalt.map(this::fingerprint));
    }

    private String fingerprint(byte[] unlockSalt) {
        byte[] loginSalt =
                switch (owner.login()) {
                    case LoginSecret.Srp srp -> srp.salt();
                    case LoginSecret.Opaque _ -> new byte[0];
                };
        return new SecurityDetails(unlockSalt, loginSalt).fingerprint();
    }

    private UnlockKey unlocked() {
        return unlock.orElseThrow(() -> new IllegalStateException("not unlocked yet"));
    }

    /// How the account unlock key is derived.
    ///
    /// @throws IllegalStateException before [#unlock]
    public KeyAlgorithm keyAlgorithm() {
        return unlocked().algorithm();
    }

    /// Fetches what opens the vault (Excalibur 0.2, A.1 step 6; E 4.2).
    ///
    /// @throws dev.scabbard.core.excalibur.problem.VaultKeyProblem.VaultKeyMissing when there is nothing
    public VaultRecord vaultRecord(Cancellation cancellation) {
        byte[] stated = unlock.map(UnlockKey::salt)
                .or(() -> owner.stated().map(SecurityDetails::unlockSalt))
                .orElseGet(() -> new byte[0]);
        return vaultRecord(stated, cancellation);
    }

    /// @param unlockSalt the account's, for servers that state it elsewhere
    VaultRecord vaultRecord(byte[] unlockSalt, Cancellation cancellation) {
        return new VaultRecords(session).fetch(unlockSalt, cancellation);
    }

    /// Derives the account unlock key, unless it is there from the login. A record that states another algorithm than
    /// its key was made by, because a change broke off half-way, is put right (Excalibur 0.8, details 34).
    ///
    /// @param record as fetched
    /// @param password that was logged in with, stays the caller's
    public void unlock(VaultRecord record, SecretChars password, Cancellation cancellation) {
        if (unlock.isEmpty()) {
            UnlockKey found = VaultRecords.unlockKey(record, username(), password);
            setUnlock(found);
            if (found.algorithm() != record.settings().algorithm() && !session.identity().isReadingOnly()) {
                new VaultRecords(session).keep(record.settings().withAlgorithm(found.algorithm()), cancellation);
            }
        }
    }

    /// @param key taken over, also when this throws
    private synchronized void setUnlock(UnlockKey key) {
        if (closed) {
            key.close();
            throw new IllegalStateException("this session has been closed");
        }
        unlock.ifPresent(UnlockKey::close);
        unlock = Optional.of(key);
    }

    /// Opens the vault key with the account unlock key.
    ///
    /// @return 32 bytes, the caller's to close
    /// @throws dev.scabbard.core.excalibur.problem.VaultKeyProblem when it cannot be used
    /// @throws IllegalStateException before [#unlock]
    public SecretBytes vaultKey(VaultRecord record) {
        return VaultRecords.open(record, unlocked());
    }

    /// Whether this is the password that the session was opened with: derives the account unlock key again, which takes
    /// up to a second, and compares in constant time. Asks nothing of the server.
    ///
    /// @param password stays the caller's
    public boolean isPassword(SecretChars password) {
        return unlocked().isFrom(username(), password);
    }

    /// Has the server keep what a user may change, where it does, and looks whether it has.
    ///
    /// @throws AccountProblem.SettingsNotKept when it says so and has not
    public void keep(VaultSettings settings, Cancellation cancellation) {
        new VaultRecords(session).keep(settings, cancellation);
        if (!vaultRecord(cancellation).settings().equals(settings)) {
            throw new AccountProblem.SettingsNotKept();
        }
    }

    /// Gives the account another name or password, or both, where the server can (Excalibur, E 4.4). The vault key
    /// stays, and with it the recovery key. Other sessions of the account go on until they have to log in again.
    ///
    /// @param vaultKey stays the caller's
    /// @param username the new name, or the old one
    /// @param password the new password, or the old one; stays the caller's
    /// @throws AccountProblem.UserTaken when there is somebody else of that name
    /// @throws AccountProblem.LoginConnectionLost when nothing was changed because the connection ended
    /// @throws AccountProblem.ChangeNotUsable when the server took it and refuses the login
    /// @throws AccountProblem.ChangeUncertain when nobody knows whether the former login holds or the new one
    public void change(SecretBytes vaultKey, String username, SecretChars password, Cancellation cancellation) {
        change(vaultKey, username, password, keyAlgorithm(), cancellation);
    }

    /// Derives the account unlock key in another way from now on, where the server can. When this breaks off between
    /// its two steps, the next [#unlock] puts it right.
    ///
    /// @param vaultKey stays the caller's
    /// @param password the account's, stays the caller's
    /// @throws AccountProblem as [#change]
    public void derive(
            SecretBytes vaultKey, SecretChars password, KeyAlgorithm algorithm, Cancellation cancellation) {
        VaultSettings settings = vaultRecord(cancellation).settings();
        change(vaultKey, username(), password, algorithm, cancellation);
        keep(settings.withAlgorithm(algorithm), cancellation);
    }

    private void change(
            SecretBytes vaultKey,
            String username,
            SecretChars password,
            KeyAlgorithm algorithm,
            Cancellation cancellation) {
        changes.lock();
        try {
            byte[] salt = new byte[OpaqueEnrolment.SALT_LENGTH];
            RANDOM.nextBytes(salt);
            change(vaultKey, username, password, algorithm, salt, cancellation);
        } finally {
            changes.unlock();
        }
    }

    private void change(
            SecretBytes vaultKey,
            String username,
            SecretChars password,
            KeyAlgorithm algorithm,
            byte[] salt,
            Cancellation cancellation) {
        try {
            RecordChange.Changed changed =
                    new RecordChange(session, vaultKey).run(username, password, algorithm, salt, cancellation);
            adopt(changed);
            perhapsSalt = Optional.empty();
        } catch (AccountProblem.ChangeUncertain e) {
            perhapsSalt = Optional.of(salt);
            throw e;
        }
    }

    /// @param changed taken over, also when this throws
    private void adopt(RecordChange.Changed changed) {
        synchronized (this) {
            if (closed) {
                changed.keys().close();
                changed.owner().login().close();
                changed.unlock().close();
                throw new AccountProblem.ChangeUncertain();
            }
            setUnlock(changed.unlock());
            owner.login().close();
            owner = changed.owner();
        }
        session.replaceKeys(present -> changed.keys().numbered(present.number() + 1));
    }

    /// @param number of the keys it gives
    /// @return the caller's to close
    SessionKeys logIn(int number, Cancellation cancellation) {
        return session.connection().login(username(), owner.login(), number, cancellation);
    }

    /// A copy of what logs in again, the caller's to close.
    LoginSecret loginSecret() {
        return owner.login().copy();
    }

    /// Overwrites the keys. Closing twice does nothing.
    synchronized void close() {
        closed = true;
        owner.login().close();
        unlock.ifPresent(UnlockKey::close);
    }
}
