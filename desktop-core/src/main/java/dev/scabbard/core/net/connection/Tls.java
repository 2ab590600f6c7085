package dev.scabbard.core.net.connection;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.TransportSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one TLS configuration: TLS 1.2 and 1.3, trust as [ServerTrust] decides, with the authorities of this Java, of
/// the operating system and of the user's file.
public final class Tls {

    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /// More than any sensible file of certificates.
    private static final int MAX_CA_FILE_BYTES = 8 << 20;

    private final SSLContext context;

    /// @throws NetProblem.CaFileUnusable when the settings' file of authorities cannot be used
    public Tls(TransportSettings settings) {
        try {
            List<X509TrustManager> authorities = new ArrayList<>(JavaStore.AUTHORITIES);
            systemStore().ifPresent(authorities::addAll);
            if (settings.caFile().isPresent()) {
                authorities.addAll(trusting(read(settings.caFile().get())));
            }
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new ServerTrust(authorities, settings.pins())}, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no working TLS", e);
        }
    }

    /// Whose sockets trust as [ServerTrust] decides.
    public SSLContext context() {
        return context;
    }

    /// The versions of TLS that are spoken; a copy, the caller's to change.
    public SSLParameters parameters() {
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        return parameters;
    }

    /// The authorities of this Java, read once: there are more than a hundred, and every unlocking would wait for them.
    private static final class JavaStore {

        static final List<X509TrustManager> AUTHORITIES = authorities();

        private static List<X509TrustManager> authorities() {
            try {
                return List.copyOf(trusting(null));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java has no working TLS", e);
            }
        }
    }

    private static List<X509TrustManager> trusting(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        List<X509TrustManager> managers = new ArrayList<>();
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                managers.add(x509);
            }
        }
        return managers;
    }

    /// The operating system's own store, where Java can read it; on Linux that of this Java is all there is.
    private static Optional<List<X509TrustManager>> systemStore() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean windows = system.startsWith("windows");
        if (!windows && !system.startsWith("mac")) {
            return Optional.empty();
        }
        try {
            KeyStore store = KeyStore.getInstance(windows ? "Windows-ROOT" : "KeychainStore-ROOT");
            store.load(null, null);
            return Optional.of(trusting(store));
        } catch (GeneralSecurityException | IOException e) {
            LOG.info("The certificates of the operating system cannot be read; those of this Java are used", e);
            return Optional.empty();
        }
    }

    private static KeyStore read(Path caFile) {
        try (InputStream in = Files.newInputStream(caFile)) {
            byte[] content = in.readNBytes(MAX_CA_FILE_BYTES);
            Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(content));
            if (certificates.isEmpty()) {
                throw new CertificateException("no certificate in the file");
            }
            return storeOf(certificates);
        } catch (IOException | GeneralSecurityException e) {
            throw new NetProblem.CaFileUnusable(e, String.valueOf(caFile.getFileName()));
        }
    }

    private static KeyStore storeOf(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        return store;
    }
}
