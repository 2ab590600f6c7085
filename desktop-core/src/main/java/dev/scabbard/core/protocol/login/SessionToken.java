package dev.scabbard.core.protocol.login;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// The bearer token of a session, a JWT of which only `exp` is read (Excalibur, A.5).
///
/// @param jwt its ASCII text, for the `Authorization` header
/// @param expires when it ends, by the server's clock
public record SessionToken(SecretBytes jwt, Instant expires) implements AutoCloseable {

    private static final long LAST_SECOND = 253_402_300_799L;

    /// Reads the token's end from its claims. The signature is the server's business.
    ///
    /// @param jwt taken over: the token owns it, or it is closed when this throws
    /// @throws LoginProblem.TokenUnreadable when it is no JWT with a time of expiry
    public static SessionToken of(SecretBytes jwt) {
        try {
            return new SessionToken(jwt, jwt.apply(SessionToken::expiryOf));
        } catch (ProtocolProblem | IllegalArgumentException _) {
            jwt.close();
            throw new LoginProblem.TokenUnreadable();
        }
    }

    private static Instant expiryOf(byte[] ascii) {
        int first = indexOfDot(ascii, 0);
        int second = indexOfDot(ascii, first + 1);
        byte[] claims = Arrays.copyOfRange(ascii, first + 1, second);
        byte[] json = {};
        try {
            json = Base64.getUrlDecoder().decode(claims);
            JsonNode expiry = Json.readObject(json).path("exp");
            if (!expiry.isNumber() || expiry.asDouble() < 0 || expiry.asDouble() > LAST_SECOND) {
                throw new LoginProblem.TokenUnreadable();
            }
            return Instant.ofEpochSecond(expiry.asLong());
        } finally {
            Wipe.bytes(claims);
            Wipe.bytes(json);
        }
    }

    private static int indexOfDot(byte[] ascii, int from) {
        for (int i = from; i < ascii.length; i++) {
            if (ascii[i] == '.') {
                return i;
            }
            if (ascii[i] <= ' ') {
                break;
            }
        }
        throw new LoginProblem.TokenUnreadable();
    }

    /// A second token with the same content, the caller's to close.
    public SessionToken copy() {
        return new SessionToken(jwt.copy(), expires);
    }

    /// Wipes the token.
    @Override
    public void close() {
        jwt.close();
    }
}
