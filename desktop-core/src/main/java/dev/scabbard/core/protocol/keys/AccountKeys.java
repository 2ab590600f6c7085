package dev.scabbard.core.protocol.keys;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;

/// The two keys of an account of 0.2 to 0.6 (Excalibur, A.2).
///
/// @param accountUnlockKey 32 bytes; opens the vault key and never leaves this computer
/// @param srpKey 32 bytes; proves to the server who the user is
public record AccountKeys(SecretBytes accountUnlockKey, SecretBytes srpKey) implements AutoCloseable {

    /// Derives both keys at the same time, on two threads. Takes up to a second or two; waits for both even when
    /// interrupted, so that no secret is left behind by a thread nobody watches.
    ///
    /// @param password as typed, stays the caller's
    /// @param username as typed
    /// @param unlockSalt the account's `auk_salt`
    /// @param srpSalt the account's `srp_salt`
    /// @return the caller's to close
    /// @throws PasswordProblem when the password cannot be one
    /// @throws ProtocolProblem.ShortSalt when a salt has fewer than 16 bytes
    /// @throws ProtocolProblem.EqualSalts when the salts are equal
    public static AccountKeys derive(SecretChars password, String username, byte[] unlockSalt, byte[] srpSalt) {
        requireUsable(unlockSalt, srpSalt);
        try (SecretBytes bytes = Passwords.normalise(password)) {
            FutureTask<SecretBytes> srp = new FutureTask<>(() -> derived(bytes, username, srpSalt));
            Thread other = Thread.ofPlatform().daemon().name("key-derivation").start(srp);
            try {
                SecretBytes unlock = derived(bytes, username, unlockSalt);
                awaitEnd(other);
                return new AccountKeys(unlock, resultOf(srp));
            } finally {
                awaitEnd(other);
            }
        }
    }

    private static SecretBytes derived(SecretBytes password, String username, byte[] salt) {
        return KeyDerivation.derive(password, username, salt, KeyAlgorithm.PBKDF2);
    }

    /// Refuses salts no account may have.
    ///
    /// @throws ProtocolProblem.ShortSalt when one has fewer than 16 bytes
    /// @throws ProtocolProblem.EqualSalts when they are equal
    public static void requireUsable(byte[] unlockSalt, byte[] srpSalt) {
        AccountUnlockKey.requireUsable(unlockSalt);
        AccountUnlockKey.requireUsable(srpSalt);
        if (Arrays.equals(unlockSalt, srpSalt)) {
            throw new ProtocolProblem.EqualSalts();
        }
    }

    private static void awaitEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static SecretBytes resultOf(FutureTask<SecretBytes> done) {
        return switch (done.state()) {
            case SUCCESS -> done.resultNow();
            case FAILED -> throw new CompletionException(done.exceptionNow());
            case RUNNING, CANCELLED -> throw new IllegalStateException("the derivation has not ended");
        };
    }

    /// A second pair with the same content, the caller's to close.
    public AccountKeys copy() {
        return new AccountKeys(accountUnlockKey.copy(), srpKey.copy());
    }

    /// Wipes both keys.
    @Override
    public void close() {
        accountUnlockKey.close();
        srpKey.close();
    }
}
