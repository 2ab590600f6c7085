package dev.scabbard.core.protocol.request;

import dev.scabbard.core.secret.Hmac;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The proof that a request comes from who holds the session's master key: `TIMESTAMP SP base64(nonce) SP base64(mac)`,
/// where mac is HMAC-SHA256 under the master key over `METHOD SP TARGET SP TIMESTAMP SP` and the nonce (Excalibur, A.6
/// and C 2.6). What the target is, how the header is called and how long a proof holds depend on the release.
///
/// An instance is what a server was presented with; a client only needs the static methods.
public final class ProofOfPossession {

    /// The header that carries it in Excalibur 0.2.
    public static final String HEADER = "X-SRP-PoP";

    /// The length of a nonce in bytes. Each is used once.
    public static final int NONCE_LENGTH = 16;

    /// A proof is refused when it is this many seconds old, or more.
    public static final int MAX_AGE_SECONDS = 60;

    private static final Pattern FORMAT = Pattern.compile("(\\d{1,10}) ([A-Za-z0-9+/]{22}==) ([A-Za-z0-9+/]{43}=)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long timestamp;
    private final byte[] nonce;
    private final byte[] mac;

    private ProofOfPossession(long timestamp, byte[] nonce, byte[] mac) {
        this.timestamp = timestamp;
        this.nonce = nonce;
        this.mac = mac;
    }

    /// The header's value over the path alone, with a fresh nonce.
    ///
    /// @param masterKey stays the caller's
    /// @param method such as `GET`
    /// @param decodedPath from `/api` on, not percent-encoded, without the query
    /// @param timestamp Unix seconds by the server's clock
    public static String header(SecretBytes masterKey, String method, String decodedPath, long timestamp) {
        return header(masterKey, method, SignedTarget.ofPath(decodedPath), timestamp);
    }

    /// The header's value, with a fresh nonce.
    ///
    /// @param masterKey stays the caller's
    /// @param method such as `GET`
    /// @param target what the release of the server signs
    /// @param timestamp Unix seconds by the server's clock
    public static String header(SecretBytes masterKey, String method, SignedTarget target, long timestamp) {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        return header(masterKey, method, target, timestamp, nonce);
    }

    /// The header's value, with a given nonce.
    ///
    /// @param masterKey stays the caller's
    /// @param method such as `GET`
    /// @param target what the release of the server signs
    /// @param timestamp Unix seconds by the server's clock
    /// @param nonce 16 bytes, never used before
    public static String header(
            SecretBytes masterKey, String method, SignedTarget target, long timestamp, byte[] nonce) {
        Base64.Encoder base64 = Base64.getEncoder();
        byte[] mac = mac(masterKey, method, target, timestamp, nonce);
        return timestamp + " " + base64.encodeToString(nonce) + " " + base64.encodeToString(mac);
    }

    /// Reads a header a server was presented with.
    ///
    /// @return empty when it is malformed
    public static Optional<ProofOfPossession> parse(String header) {
        Matcher matcher = FORMAT.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return Optional.of(new ProofOfPossession(
                Long.parseLong(matcher.group(1)),
                base64.decode(matcher.group(2)),
                base64.decode(matcher.group(3))));
    }

    /// When it was made, in Unix seconds.
    public long timestamp() {
        return timestamp;
    }

    /// A copy of the nonce, 16 bytes.
    public byte[] nonce() {
        return nonce.clone();
    }

    /// Whether it is 60 seconds old or older. The future is not limited.
    public boolean isTooOld(Instant now) {
        return now.getEpochSecond() - timestamp >= MAX_AGE_SECONDS;
    }

    /// Whether it proves possession of the master key for this request, the path alone being signed.
    ///
    /// @param masterKey stays the caller's
    /// @param decodedPath from `/api` on, percent-decoded, without the query
    public boolean matches(SecretBytes masterKey, String method, String decodedPath) {
        return matches(masterKey, method, SignedTarget.ofPath(decodedPath));
    }

    /// Whether it proves possession of the master key for this request, compared in constant time. Age and nonce are
    /// not looked at.
    ///
    /// @param masterKey stays the caller's
    /// @param target what this release signs
    public boolean matches(SecretBytes masterKey, String method, SignedTarget target) {
        return MessageDigest.isEqual(mac(masterKey, method, target, timestamp, nonce), mac);
    }

    private static byte[] mac(SecretBytes masterKey, String method, SignedTarget target, long timestamp, byte[] nonce) {
        String message = method + " " + target.text() + " " + timestamp + " ";
        return Hmac.SHA_256.of(masterKey, message.getBytes(StandardCharsets.UTF_8), nonce);
    }
}
