package dev.scabbard.core.net;

import java.security.cert.X509Certificate;
import java.time.Instant;

/// What a person needs to judge a server's certificate. Subject and issuer come from the server: show them neutralised.
///
/// @param subject the distinguished name of whom it is for (RFC 2253 text)
/// @param issuer the distinguished name of who made it (RFC 2253 text)
/// @param notBefore when it starts to be valid
/// @param notAfter when it ends to be valid
/// @param fingerprint its SHA-256
public record CertificateDetails(
        String subject, String issuer, Instant notBefore, Instant notAfter, Fingerprint fingerprint) {

    /// The details of `certificate`.
    public static CertificateDetails of(X509Certificate certificate) {
        return new CertificateDetails(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Fingerprint.of(certificate));
    }
}
