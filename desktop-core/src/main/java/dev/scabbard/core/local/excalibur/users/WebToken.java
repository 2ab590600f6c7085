package dev.scabbard.core.local.excalibur.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.secret.Hmac;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Makes and checks bearer tokens: JSON Web Tokens signed by HMAC-SHA256 under a key of this run of the server
/// (Excalibur 0.2, A.5). Claims are `sub` (user name, or from 0.7 on the
/// user's id), `uuid` (session), `iat` and `exp` (Unix seconds).
final class WebToken implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            BASE64.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

    private final SecretBytes key = SecretBytes.random(32);

    String issue(String session, String subject, Instant issued, Instant expires) {
        try {
            byte[] claims = JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("uuid", session)
                    .put("sub", subject)
                    .put("iat", issued.getEpochSecond())
                    .put("exp", expires.getEpochSecond()));
            String signed = HEADER + "." + BASE64.encodeToString(claims);
            return signed + "." + BASE64.encodeToString(signature(signed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The session that a token of ours names; empty for any other token and for an expired one.
    Optional<String> verify(String token, Instant now) {
        String[] parts = token.split("\\.", -1);
        // Only our own header: a token must not choose how it is checked.
        if (parts.length != 3 || !parts[0].equals(HEADER)) {
            return Optional.empty();
        }
        byte[] expected = BASE64.encode(signature(parts[0] + "." + parts[1]));
        if (!MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return claims.path("exp").asLong() > now.getEpochSecond()
                    ? Optional.of(claims.path("uuid").asText())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a token that we have signed cannot be read", e);
        }
    }

    private byte[] signature(String signed) {
        return Hmac.SHA_256.of(key, signed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        key.close();
    }
}
