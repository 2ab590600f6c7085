package dev.scabbard.core.local.xecrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/// The value of the `Authorization` header that the sample account takes: e-mail address, colon and the passphrase,
/// the passphrase in Base64 already, all of it in Base64 again.
final class BasicCredential {

    private final byte[] expected;

    BasicCredential(String email, String passphrase) {
        Base64.Encoder base64 = Base64.getEncoder();
        String inner = base64.encodeToString(passphrase.getBytes(StandardCharsets.UTF_8));
        String outer = base64.encodeToString((email + ":" + inner).getBytes(StandardCharsets.UTF_8));
        expected = ("Basic " + outer).getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether a header has this value, compared in constant time.
    boolean matches(String header) {
        return MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8));
    }
}
