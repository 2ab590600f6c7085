package dev.scabbard.core.net.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Identifiable;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// HttpClient's connection without its `wire` and `headers` loggers, so that no log level makes a password or a file's
/// content appear in a log, and with buffers that are overwritten when it goes to the pool or ends. And with an ear for
/// a server that answers before it has read the whole body (413): its status is read, the rest of the body is not sent,
/// and the connection is not used again.
public final class QuietConnection extends DefaultBHttpClientConnection
        implements ManagedHttpClientConnection, Identifiable {

    private static final AtomicLong COUNTER = new AtomicLong();

    /// How often to wait for an early answer through TLS while a body goes out: each time so many bytes have.
    private static final long LOOK_EVERY_BYTES = 1 << 20;

    private final String id = "connection-" + COUNTER.incrementAndGet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final SessionBuffers buffers;
    private volatile @Nullable Socket socket;
    private volatile boolean answeredEarly;
    private Timeout socketTimeout = Timeout.DISABLED;

    /// @param config how long the lines of a head may be, and how many
    public QuietConnection(Http1Config config) {
        this(config, new SessionBuffers());
    }

    private QuietConnection(Http1Config config, SessionBuffers buffers) {
        super(config, null, null, null, null, QuietConnection::hasEarlyAnswer, buffers.writers(config),
                buffers.parsers(config));
        this.buffers = buffers;
    }

    private static boolean hasEarlyAnswer(
            ClassicHttpRequest request, HttpClientConnection connection, InputStream in, long sent, long next)
            throws IOException {
        if (connection.getSSLSession() == null) {
            return in.available() > 0; // without TLS there is no need to read, and to wait, to know
        }
        boolean milestone = sent > 0 && sent / LOOK_EVERY_BYTES != (sent + next) / LOOK_EVERY_BYTES;
        return in.available() > 0 || (milestone && connection.isDataAvailable(Timeout.ofMilliseconds(1)));
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void bind(Socket newSocket) throws IOException {
        refuseIfClosed(newSocket);
        super.bind(new OwnSocketHolder(newSocket));
        socket = newSocket;
        socketTimeout = Timeout.ofMilliseconds(newSocket.getSoTimeout());
    }

    @Override
    public void bind(SSLSocket sslSocket, Socket baseSocket) throws IOException {
        refuseIfClosed(baseSocket);
        super.bind(sslSocket, baseSocket);
        socket = sslSocket;
        socketTimeout = Timeout.ofMilliseconds(sslSocket.getSoTimeout());
    }

    private void refuseIfClosed(Socket newSocket) throws IOException {
        if (closed.get()) {
            newSocket.close();
            throw new SocketException("cancelled while connecting");
        }
    }

    @Override
    public @Nullable Socket getSocket() {
        return isOpen() ? socket : null;
    }

    @Override
    public void sendRequestEntity(ClassicHttpRequest request) throws HttpException, IOException {
        try {
            super.sendRequestEntity(request);
        } catch (SocketException e) {
            requireAnswer(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            if (isConsistent()) {
                super.flush();
            }
        } catch (SocketException e) {
            requireAnswer(e);
        }
    }

    /// The server no longer takes the body: goes on only if it has said why.
    private void requireAnswer(SocketException failure) throws IOException {
        try {
            if (!isDataAvailable(Timeout.ofMilliseconds(200))) {
                throw failure;
            }
        } catch (IOException e) {
            throw failure;
        }
        answeredEarly = true;
    }

    @Override
    public boolean isConsistent() {
        return super.isConsistent() && !answeredEarly;
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        super.setSocketTimeout(timeout);
        socketTimeout = timeout;
    }

    /// Whoever used it is done with it: the pool keeps nothing of what was said.
    @Override
    public void passivate() {
        buffers.wipe();
        super.setSocketTimeout(Timeout.DISABLED);
    }

    @Override
    public void activate() {
        super.setSocketTimeout(socketTimeout);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            super.close();
        }
    }

    @Override
    public void close(CloseMode mode) {
        if (closed.compareAndSet(false, true)) {
            super.close(mode);
        }
    }

    /// For the thread that used it, when that is over: a connection that was cut never sees the pool again.
    public void wipeIfClosed() {
        if (closed.get()) {
            buffers.wipe();
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
