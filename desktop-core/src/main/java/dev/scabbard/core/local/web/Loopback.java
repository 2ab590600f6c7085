package dev.scabbard.core.local.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jetty, set up the same way for both servers: loopback only and not for web pages, paths as they were sent, nothing
/// said about the program.
public final class Loopback {

    /// The host that clients are given.
    public static final String HOST = "127.0.0.1";

    /// How long a request or an answer may stand still: a transfer that the user has paused is no dead client. Between
    /// requests Jetty's own half a minute stays.
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Loopback.class);

    private Loopback() {}

    /// A server without connector and handler, not started.
    public static Server server(String name) {
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setName(name);
        threads.setDaemon(true);
        Server server = new Server(threads);
        // What Jetty itself refuses (a malformed request) gets a status and no page.
        server.setErrorHandler((request, response, callback) -> {
            if (!server.isRunning()) {
                // What the stop has cut off gets no answer: a status would read like a refusal, and nobody would retry.
                request.getConnectionMetaData().getConnection().getEndPoint().close();
            }
            response.write(true, ByteBuffer.allocate(0), callback);
            return true;
        });
        return server;
    }

    /// HTTP settings: every path goes through as it was sent, because names of files decide over it and the signature
    /// covers it.
    public static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setRequestHeaderSize(32 * 1024);
        http.setIdleTimeout(PATIENCE.toMillis());
        return http;
    }

    /// Starts to listen.
    ///
    /// @param preferredPort tried first; 0 for any
    /// @param insist whether no other port will do
    /// @return the port
    /// @throws IOException when the port is taken and no other will do
    /// @throws Exception as Jetty's start
    public static int start(
            Server server, ServerConnector connector, Handler handler, int preferredPort, boolean insist)
            throws Exception {
        connector.setHost(HOST);
        connector.setPort(preferredPort);
        connector.setReuseAddress(true);
        server.addConnector(connector);
        server.setHandler(new WebPageGuard(handler));
        try {
            connector.open();
        } catch (IOException e) {
            if (insist || preferredPort == 0) {
                throw e;
            }
            connector.setPort(0);
            connector.open();
        }
        server.start();
        return connector.getLocalPort();
    }

    /// Stops a server and frees its port and threads; requests that are under way are cut off.
    public static void stop(Server server) {
        // Stopping waits for threads; who was interrupted stops too, and stays interrupted.
        boolean interrupted = Thread.interrupted();
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("an embedded server did not stop cleanly: {}", e.getClass().getSimpleName());
        } finally {
            server.destroy();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
