package dev.scabbard.core.local.xecrets;

import dev.scabbard.core.local.storage.DurableFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The certificate of the sample service: for loopback only (`localhost`, `127.0.0.1`, `::1`), signed by itself, made
/// at the first start and kept with its key in one file that its owner alone can read. Clients know it by its
/// fingerprint.
final class LocalCertificate {

    private static final Duration LIFE = Duration.ofDays(3650);

    private final PrivateKey key;
    private final X509Certificate certificate;

    private LocalCertificate(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /// Reads the certificate, or makes it when it is not there, no longer valid, or unreadable.
    ///
    /// @throws IOException when the disk cannot be read or written
    /// @throws GeneralSecurityException when a certificate cannot be made
    static LocalCertificate readOrMake(Path file, InstantSource time) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            try {
                LocalCertificate kept = read(Files.readString(file, StandardCharsets.US_ASCII));
                kept.certificate.checkValidity(Date.from(time.instant()));
                return kept;
            } catch (GeneralSecurityException | IOException | RuntimeException e) {
                // A new one takes its place; clients that pinned the old one will ask.
            }
        }
        LocalCertificate fresh = make(time.instant());
        DurableFiles.write(file, fresh.written().getBytes(StandardCharsets.US_ASCII));
        return fresh;
    }

    /// SHA-256 of the certificate's DER form, 32 bytes.
    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    /// A key store in memory with key and certificate.
    ///
    /// @param password protects the key in the store; any will do, it never leaves the process
    KeyStore keyStore(char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("scabbard", key, password, new Certificate[] {certificate});
        return store;
    }

    private static LocalCertificate make(Instant now) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Scabbard sample secrets on this computer");
        GeneralName[] hosts = {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1"),
        };
        try {
            X509CertificateHolder holder = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                            // A clock that is a little behind must not make it invalid.
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(LIFE)),
                            name,
                            pair.getPublic())
                    .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false,
                            new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return new LocalCertificate(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(holder));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static LocalCertificate read(String pem) throws GeneralSecurityException, IOException {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof PrivateKeyInfo key
                    && parser.readObject() instanceof X509CertificateHolder holder) {
                return new LocalCertificate(
                        new JcaPEMKeyConverter().getPrivateKey(key),
                        new JcaX509CertificateConverter().getCertificate(holder));
            }
        }
        throw new CertificateEncodingException("the file does not hold a key and a certificate");
    }

    private String written() throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaPKCS8Generator(key, null));
            writer.writeObject(certificate);
        }
        return text.toString();
    }
}
