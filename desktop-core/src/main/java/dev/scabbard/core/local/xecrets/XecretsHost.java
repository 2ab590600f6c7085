package dev.scabbard.core.local.xecrets;

import dev.scabbard.core.local.storage.DataFolder;
import dev.scabbard.core.local.storage.DurableFiles;
import dev.scabbard.core.local.web.Loopback;
import dev.scabbard.core.local.web.RateLimiter;
import dev.scabbard.core.local.web.RequestLog;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// A running Xecrets service with sample records: HTTPS on loopback, TLS 1.2 or newer, a certificate of its own.
public final class XecretsHost implements AutoCloseable {

    private static final String BASE_PATH = "/Xecrets/RestApi.ashx";
    private static final String PORT_NAME = "xecrets";

    private final Server server;
    private final int port;
    private final byte[] fingerprint;
    private final RequestLog log;

    private XecretsHost(Server server, int port, byte[] fingerprint, RequestLog log) {
        this.server = server;
        this.port = port;
        this.fingerprint = fingerprint;
        this.log = log;
    }

    /// Starts it on the port of last time when that is free, else on any.
    ///
    /// @param folder keeps certificate and port
    /// @param email the sample account's address
    /// @param passphrase the sample account's passphrase, which is no secret
    /// @throws IOException when the disk cannot be written, or no port can be had
    public static XecretsHost start(DataFolder folder, String email, String passphrase, InstantSource time)
            throws IOException {
        Server server = Loopback.server("xecrets");
        try {
            LocalCertificate certificate =
                    LocalCertificate.readOrMake(folder.subfolder("xecrets").resolve("certificate.pem"), time);
            RequestLog log = new RequestLog();
            XecretsHandler handler = new XecretsHandler(
                    BASE_PATH,
                    new BasicCredential(email, passphrase),
                    SampleRecord.all(),
                    log,
                    new RateLimiter(5, 0.2, time));
            int port = Loopback.start(
                    server, connector(server, certificate), handler, folder.lastPort(PORT_NAME).orElse(0), false);
            folder.notePort(PORT_NAME, port);
            return new XecretsHost(server, port, certificate.fingerprint(), log);
        } catch (IOException | RuntimeException e) {
            Loopback.stop(server);
            throw e;
        } catch (Exception e) {
            Loopback.stop(server);
            throw new IOException("the sample service did not start", e);
        }
    }

    private static ServerConnector connector(Server server, LocalCertificate certificate)
            throws GeneralSecurityException, IOException {
        String password = DurableFiles.randomName();
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.keyStore(password.toCharArray()));
        tls.setKeyStorePassword(password);
        tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        tls.setSniRequired(false);
        HttpConfiguration http = Loopback.http();
        // Clients may say localhost or an address; the name in the certificate is theirs to check.
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(
                server,
                new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(http));
    }

    /// Where it answers, such as `https://127.0.0.1:50123/Xecrets/RestApi.ashx`.
    public URI baseUrl() {
        return URI.create("https://" + Loopback.HOST + ":" + port + BASE_PATH);
    }

    /// SHA-256 of the certificate's DER form, 32 bytes, a copy.
    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    /// Counts what it answered; routes are `/list` and `/secret/{guid}`.
    public RequestLog requestLog() {
        return log;
    }

    /// Stops it.
    @Override
    public void close() {
        Loopback.stop(server);
    }
}
