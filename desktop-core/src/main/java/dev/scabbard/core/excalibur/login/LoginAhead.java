package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.secret.SecretBytes;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A login that has begun in the background while the keys are derived: the WebSocket is opened, the name is said, both
/// sides exchange their public values, and the server's clock is measured. Nothing of that depends on the password; the
/// proof waits for the key.
///
/// Whoever made it closes it when the login has ended, which ends what is still under way.
public final class LoginAhead implements AutoCloseable {

    /// One login, from the WebSocket to the keys of the session.
    @FunctionalInterface
    public interface Attempted {

        /// @param srpKey waits for the key
        /// @param cancellation ends it
        /// @return the caller's to close
        SessionKeys perform(Supplier<SecretBytes> srpKey, Cancellation cancellation);
    }

    private final Cancellation end = new Cancellation();
    private final Cancellation.Registration registration;
    private final CompletableFuture<SecretBytes> srpKey = new CompletableFuture<>();
    private final Attempted login;
    private final CompletableFuture<SessionKeys> begun;
    private final CompletableFuture<Void> clock;

    /// @param login performs one
    /// @param measureClock ended by its argument
    /// @param cancellation ends it like [#close]
    public LoginAhead(Attempted login, Consumer<Cancellation> measureClock, Cancellation cancellation) {
        this.login = login;
        registration = cancellation.onCancel(end::cancel);
        begun = CompletableFuture.supplyAsync(
                () -> login.perform(() -> await(srpKey), end), LoginAhead::inBackground);
        clock = CompletableFuture.runAsync(() -> measureClock.accept(end), LoginAhead::inBackground);
    }

    private static void inBackground(Runnable task) {
        Thread.ofVirtual().name("login-ahead").start(task);
    }

    /// Proves the password and waits for the rest.
    ///
    /// @param key 32 bytes, stays the caller's
    /// @return the caller's to close
    /// @throws AccountProblem when the server does not know the user, the key is wrong, or the connection ends
    /// @throws NetProblem when the server did not answer
    public SessionKeys finish(SecretBytes key) {
        srpKey.complete(key);
        SessionKeys keys = loggedIn();
        try {
            await(clock);
            return keys;
        } catch (RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    /// A server, or a proxy before it, may have lost patience with a computer that needs long for the key: then all of
    /// it is done once more, now that the key is there.
    private SessionKeys loggedIn() {
        try {
            return await(begun).copy();
        } catch (AccountProblem.LoginConnectionLost e) {
            return login.perform(() -> await(srpKey), end);
        }
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetProblem.Cancelled();
        } catch (CancellationException e) {
            throw new NetProblem.Cancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        registration.close();
        end.cancel();
        srpKey.cancel(false);
        begun.thenAccept(SessionKeys::close);
    }
}
