package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.connection.Failures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A WebSocket of `java.net.http` with its callbacks turned into a queue. Of what a server sends along with its answer
/// to the opening, before it has been spoken to, `java.net.http` now and then loses bytes (JDK 25) and then fails with
/// "Invalid UTF-8" or the like: so a caller speaks first, or takes an end of the socket as a reason to open it again.
final class OpenWebSocket implements WebSocketChannel, WebSocket.Listener {

    /// A server that sends more than this unasked is not one of ours.
    private static final int MAX_QUEUED = 64;

    /// After so long a silence the line is felt, and later after a quarter of the silence there has been…
    private static final Duration FIRST_LISTEN = Duration.ofMillis(200);

    /// …but not less often than this: who listens for hours need not be heard all the time.
    private static final Duration LONGEST_LISTEN = Duration.ofSeconds(15);

    private final LinkedBlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Duration sendLimit;
    private final Consumer<OpenWebSocket> whenClosed;
    private volatile @Nullable WebSocket socket;
    private volatile boolean closedHere;
    private boolean over;
    private Arrival last = new Arrival.Came(new Frame.Closed(Frame.Closed.DROPPED));
    private Cancellation.Registration registration = () -> {};

    /// @param whenClosed told when this side closes it
    OpenWebSocket(Duration sendLimit, Consumer<OpenWebSocket> whenClosed) {
        this.sendLimit = sendLimit;
        this.whenClosed = whenClosed;
    }

    /// Something for the one who waits.
    private sealed interface Arrival {

        record Came(Frame frame) implements Arrival {}

        record Failed(NetProblem problem) implements Arrival {}
    }

    /// From now on `cancellation` closes it.
    void endWith(Cancellation cancellation) {
        registration = cancellation.onCancel(this::close);
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        if (closedHere) {
            opened.abort();
        } else {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        // The text is at most three bytes a character, so this is the promised limit or a little below.
        if (text.length() + part.length() > MAX_MESSAGE_BYTES) {
            fail(new NetProblem.ReplyTooLarge(MAX_MESSAGE_BYTES));
            return null;
        }
        text.append(part);
        if (isLast) {
            arrived(new Frame.Text(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean isLast) {
        if (bytes.size() + part.remaining() > MAX_MESSAGE_BYTES) {
            fail(new NetProblem.ReplyTooLarge(MAX_MESSAGE_BYTES));
            return null;
        }
        byte[] piece = new byte[part.remaining()];
        part.get(piece);
        bytes.writeBytes(piece);
        if (isLast) {
            arrived(new Frame.Binary(bytes.toByteArray()));
            bytes.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        arrived(new Frame.Closed(code));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        arrived(new Frame.Closed(Frame.Closed.DROPPED));
    }

    private void arrived(Frame frame) {
        if (arrivals.size() >= MAX_QUEUED) {
            fail(new NetProblem.ReplyTooLarge(MAX_MESSAGE_BYTES));
        } else {
            arrivals.add(new Arrival.Came(frame));
        }
    }

    private void fail(NetProblem problem) {
        arrivals.clear();
        arrivals.add(new Arrival.Failed(problem));
        abort();
    }

    @Override
    public void send(String message) {
        send(open -> open.sendText(message, true));
    }

    @Override
    public void send(byte[] message) {
        send(open -> open.sendBinary(ByteBuffer.wrap(message), true));
    }

    private void send(Function<WebSocket, CompletableFuture<WebSocket>> sending) {
        WebSocket open = socket;
        if (closedHere || open == null) {
            throw new NetProblem.Cancelled();
        }
        try {
            sending.apply(open).get(sendLimit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abort();
            throw new NetProblem.ReplyTooSlow(e, sendLimit, false);
        } catch (ExecutionException | CancellationException e) {
            throw closedHere ? new NetProblem.Cancelled() : new NetProblem.ConnectionLost(e, false);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    @Override
    public Frame receive(Duration timeout) {
        if (!over) {
            last = await(timeout);
            over = !(last instanceof Arrival.Came(Frame frame)) || frame instanceof Frame.Closed;
        }
        if (closedHere) {
            throw new NetProblem.Cancelled();
        }
        return switch (last) {
            case Arrival.Came(Frame frame) -> frame;
            case Arrival.Failed(NetProblem problem) -> throw problem;
        };
    }

    private Arrival await(Duration timeout) {
        long began = System.nanoTime();
        long listen = FIRST_LISTEN.toNanos();
        try {
            while (true) {
                long left = began + timeout.toNanos() - System.nanoTime();
                Arrival arrival = arrivals.poll(Math.min(left, listen), TimeUnit.NANOSECONDS);
                if (arrival != null) {
                    return arrival;
                }
                if (left <= listen) {
                    throw new NetProblem.ReplyTooSlow(new TimeoutException(), timeout, true);
                }
                feelLine();
                long silence = System.nanoTime() - began;
                listen = Math.clamp(silence / 4, FIRST_LISTEN.toNanos(), LONGEST_LISTEN.toNanos());
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /// `java.net.http` loses the end of a connection that comes while a message is being delivered. An unsolicited pong
    /// (RFC 6455, 5.5.3), which no server answers, fails on a line that is dead.
    private void feelLine() {
        WebSocket open = socket;
        if (open != null) {
            open.sendPong(ByteBuffer.allocate(0)).whenComplete((sent, failure) -> {
                if (Failures.find(failure, IOException.class).isPresent()) {
                    arrived(new Frame.Closed(Frame.Closed.DROPPED));
                }
            });
        }
    }

    private NetProblem interrupted() {
        close();
        Thread.currentThread().interrupt();
        return new NetProblem.Cancelled();
    }

    private void abort() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public void close() {
        closedHere = true;
        registration.close();
        abort();
        arrivals.add(new Arrival.Came(new Frame.Closed(Frame.Closed.DROPPED)));
        whenClosed.accept(this);
    }
}
