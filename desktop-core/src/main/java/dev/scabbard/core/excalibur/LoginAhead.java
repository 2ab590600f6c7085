package dev.scabbard.core.excalibur;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.WebSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a login needs and the password does not, got in the background while the keys are derived: its WebSocket, on
/// which nothing is said yet, and how the server's clock goes. Says nothing about the user.
///
/// Whoever made it closes it when the login has ended, which ends the WebSocket and what is still under way.
public final class LoginAhead implements AutoCloseable {

    private final Cancellation end = new Cancellation();
    private final Cancellation.Registration registration;
    private final CompletableFuture<WebSocketChannel> socket;
    private final CompletableFuture<Void> clock;

    /// @param connect opens the WebSocket; ended by its argument, the opened one too
    /// @param measureClock ended by its argument
    /// @param cancellation ends it like [#close]
    LoginAhead(
            Function<Cancellation, WebSocketChannel> connect,
            Consumer<Cancellation> measureClock,
            Cancellation cancellation) {
        registration = cancellation.onCancel(end::cancel);
        socket = CompletableFuture.supplyAsync(() -> connect.apply(end), LoginAhead::inBackground);
        clock = CompletableFuture.runAsync(() -> measureClock.accept(end), LoginAhead::inBackground);
    }

    private static void inBackground(Runnable task) {
        Thread.ofVirtual().name("login-ahead").start(task);
    }

    /// The WebSocket, as soon as it is open; stays this one's.
    ///
    /// @throws NetProblem when it does not open in time
    WebSocketChannel socket() {
        return await(socket);
    }

    /// Waits until the clock has been measured.
    ///
    /// @throws NetProblem when the server did not answer
    void awaitClock() {
        await(clock);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetProblem.Cancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        registration.close();
        end.cancel();
    }
}
