package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.web.Loopback;
import dev.scabbard.core.local.web.RequestLog;
import java.io.IOException;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// A running Excalibur server: plain HTTP/1.1 and WebSocket on loopback.
public final class ExcaliburHost implements AutoCloseable {

    /// How much of an upload is taken in with one call of the system, in bytes.
    private static final int INPUT_BUFFER = 64 * 1024;

    private final Server server;
    private final int port;
    private final HostedExcalibur excalibur;

    private ExcaliburHost(Server server, int port, HostedExcalibur excalibur) {
        this.server = server;
        this.port = port;
        this.excalibur = excalibur;
    }

    /// Starts it.
    ///
    /// @param profile what it is
    /// @param port to listen on; 0 for any
    /// @param insist whether no other port will do
    /// @throws IOException when no port can be had
    public static ExcaliburHost start(HostProfile profile, int port, boolean insist) throws IOException {
        Server server = Loopback.server("excalibur");
        HostedExcalibur excalibur = HostedExcalibur.make(server, profile);
        try {
            HttpConnectionFactory http = new HttpConnectionFactory(Loopback.http());
            http.setInputBufferSize(INPUT_BUFFER);
            ServerConnector connector = new ServerConnector(server, http);
            int actualPort = Loopback.start(server, connector, excalibur.handler(), port, insist);
            return new ExcaliburHost(server, actualPort, excalibur);
        } catch (IOException | RuntimeException e) {
            Loopback.stop(server);
            excalibur.close();
            throw e;
        } catch (Exception e) {
            Loopback.stop(server);
            excalibur.close();
            throw new IOException("the server did not start", e);
        }
    }

    /// The port on which it listens.
    public int port() {
        return port;
    }

    /// Counts what it answered.
    public RequestLog requestLog() {
        return excalibur.log();
    }

    /// Stops it and ends every session; requests that are under way are cut off.
    @Override
    public void close() {
        Loopback.stop(server);
        excalibur.close();
    }
}
