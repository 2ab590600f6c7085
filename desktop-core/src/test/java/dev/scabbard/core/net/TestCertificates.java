package dev.scabbard.core.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Certificates for servers of tests: authorities, and what they (or nobody) signed.
public final class TestCertificates {

    private static final AtomicLong SERIAL = new AtomicLong(1);

    private TestCertificates() {}

    /// A private key with its certificate chain.
    public record Identity(KeyPair keys, List<X509Certificate> chain) {

        /// The server's own certificate.
        public X509Certificate certificate() {
            return chain.getFirst();
        }

        /// For a server that shows it.
        public SSLContext serverContext() {
            try {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry("server", keys.getPrivate(), new char[0], chain.toArray(X509Certificate[]::new));
                KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
                factory.init(store, new char[0]);
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(factory.getKeyManagers(), null, null);
                return context;
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// One who signs.
    public record Authority(KeyPair keys, X509Certificate certificate) {

        /// A valid certificate for these host names or addresses.
        public Identity issue(String... hosts) {
            Instant now = Instant.now();
            return issue(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)), hosts);
        }

        /// A certificate for these host names or addresses.
        public Identity issue(Instant notBefore, Instant notAfter, String... hosts) {
            KeyPair own = newKeys();
            return new Identity(
                    own,
                    List.of(sign(
                            certificate.getSubjectX500Principal().getName(), keys, own, notBefore, notAfter, hosts)));
        }
    }

    /// A new authority, trusted by nobody yet.
    public static Authority authority() {
        KeyPair keys = newKeys();
        Instant now = Instant.now();
        String name = "CN=Test authority " + SERIAL.get();
        Instant end = now.plus(Duration.ofDays(60));
        return new Authority(keys, sign(name, keys, keys, now.minus(Duration.ofDays(2)), end));
    }

    /// A valid certificate that nobody but itself signed.
    public static Identity selfSigned(String... hosts) {
        KeyPair keys = newKeys();
        Instant now = Instant.now();
        Instant end = now.plus(Duration.ofDays(30));
        return new Identity(
                keys, List.of(sign("CN=" + hosts[0], keys, keys, now.minus(Duration.ofDays(1)), end, hosts)));
    }

    /// Writes certificates as PEM.
    public static Path writePem(Path file, X509Certificate... certificates) {
        StringBuilder pem = new StringBuilder();
        try {
            for (X509Certificate certificate : certificates) {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
            return Files.writeString(file, pem);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param hosts none for an authority
    private static X509Certificate sign(
            String issuer, KeyPair issuerKeys, KeyPair own, Instant notBefore, Instant notAfter, String... hosts) {
        String subject = hosts.length == 0 ? issuer : "CN=" + hosts[0];
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(SERIAL.getAndIncrement()),
                Date.from(notBefore),
                Date.from(notAfter),
                new X500Name(subject),
                own.getPublic());
        try {
            if (hosts.length == 0) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            } else {
                GeneralName[] names = new GeneralName[hosts.length];
                for (int i = 0; i < hosts.length; i++) {
                    boolean address = hosts[i].matches("[0-9.]+") || hosts[i].contains(":");
                    names[i] = new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, hosts[i]);
                }
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
