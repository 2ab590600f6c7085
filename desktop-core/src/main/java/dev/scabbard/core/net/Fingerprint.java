package dev.scabbard.core.net;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The SHA-256 of a certificate in DER, as people compare it.
///
/// @param text 32 bytes as upper-case hex digits with colons, such as `4F:2A:…` (95 characters)
public record Fingerprint(String text) {

    private static final Pattern CANONICAL = Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){31}");
    private static final HexFormat HEX = HexFormat.ofDelimiter(":").withUpperCase();

    /// @throws IllegalArgumentException for anything but the canonical form; [#parse] is the lenient way in
    public Fingerprint {
        if (!CANONICAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint");
        }
    }

    /// The fingerprint of a certificate.
    public static Fingerprint of(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Fingerprint(HEX.formatHex(hash));
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("every certificate has an encoding, and every JDK has SHA-256", e);
        }
    }

    /// Reads 64 hex digits in either case, with or without colons and blanks; empty for anything else.
    public static Optional<Fingerprint> parse(String typed) {
        String digits = typed.replaceAll("[:\\s]", "").toUpperCase(Locale.ROOT);
        return digits.matches("[0-9A-F]{64}")
                ? Optional.of(new Fingerprint(HEX.formatHex(HexFormat.of().parseHex(digits))))
                : Optional.empty();
    }

    /// The colon form.
    @Override
    public String toString() {
        return text;
    }
}
