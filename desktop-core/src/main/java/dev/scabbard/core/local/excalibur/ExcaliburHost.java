package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.local.storage.DataFolder;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.web.Loopback;
import dev.scabbard.core.local.web.RateLimiter;
import dev.scabbard.core.local.web.RequestLog;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// A running Excalibur 0.2 server: plain HTTP/1.1 and WebSocket on loopback.
public final class ExcaliburHost implements AutoCloseable {

    /// How much of an upload is taken in with one call of the system, in bytes.
    private static final int INPUT_BUFFER = 64 * 1024;

    private final Server server;
    private final int port;
    private final Sessions sessions;
    private final RequestLog log;

    private ExcaliburHost(Server server, int port, Sessions sessions, RequestLog log) {
        this.server = server;
        this.port = port;
        this.sessions = sessions;
        this.log = log;
    }

    /// Starts it.
    ///
    /// @param accountCreationKey 32 bytes, stays the caller's and open for as long as the server runs
    /// @param port to listen on; 0 for any
    /// @param insist whether no other port will do
    /// @param limiter counts requests by client address; empty for no limit
    /// @param maxUpload the largest file in bytes
    /// @throws IOException when no port can be had
    public static ExcaliburHost start(
            DataFolder folder,
            SecretBytes accountCreationKey,
            int port,
            boolean insist,
            Optional<RateLimiter> limiter,
            long maxUpload,
            InstantSource time)
            throws IOException {
        Server server = Loopback.server("excalibur");
        Sessions sessions = new Sessions(time);
        Users users = new Users(folder);
        Exef exef = new ExefV2();
        RequestLog log = new RequestLog();
        ExcaliburHandler handler = new ExcaliburHandler(
                routes(users, exef, accountCreationKey, maxUpload, time),
                new LoginEndpoint(server, users, sessions),
                new Gatekeeper(sessions, time),
                new EncryptedAnswers(exef),
                limiter,
                maxUpload,
                log);
        try {
            HttpConnectionFactory http = new HttpConnectionFactory(Loopback.http());
            http.setInputBufferSize(INPUT_BUFFER);
            ServerConnector connector = new ServerConnector(server, http);
            int actualPort = Loopback.start(server, connector, handler, port, insist);
            return new ExcaliburHost(server, actualPort, sessions, log);
        } catch (IOException | RuntimeException e) {
            Loopback.stop(server);
            sessions.close();
            throw e;
        } catch (Exception e) {
            Loopback.stop(server);
            sessions.close();
            throw new IOException("the server did not start", e);
        }
    }

    private static List<Route> routes(
            Users users, Exef exef, SecretBytes accountCreationKey, long maxUpload, InstantSource time) {
        Documentation documentation = new Documentation();
        List<Route> routes = Routes.all(
                new WellKnownActions(time),
                new UserActions(users, accountCreationKey),
                new FileActions(users, exef, maxUpload),
                new UploadAction(users, exef),
                documentation);
        documentation.describe(routes);
        return routes;
    }

    /// The port on which it listens.
    public int port() {
        return port;
    }

    /// Counts what it answered.
    public RequestLog requestLog() {
        return log;
    }

    /// Stops it and ends every session; requests that are under way are cut off.
    @Override
    public void close() {
        Loopback.stop(server);
        sessions.close();
    }
}
