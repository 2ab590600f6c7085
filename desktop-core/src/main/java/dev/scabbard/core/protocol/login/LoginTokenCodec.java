package dev.scabbard.core.protocol.login;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.exef.AesGcm;
import dev.scabbard.core.protocol.Base64Text;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import java.security.SecureRandom;
import java.util.Arrays;

/// The last message of a login: the JSON text `{"nonce","token","tag"}`, Base64 each, with the bearer token under
/// AES-256-GCM and the master key. The nonce has 16 bytes here, not 12 (Excalibur, A.5).
public final class LoginTokenCodec {

    private static final int NONCE_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LoginTokenCodec() {}

    /// Opens the message's data.
    ///
    /// @param masterKey 32 bytes, stays the caller's
    /// @param data the JSON text
    /// @return the caller's to close
    /// @throws LoginProblem.TokenUnreadable when it does not open, or holds no token
    public static SessionToken open(SecretBytes masterKey, String data) {
        try {
            JsonNode object = Json.requireObject(Json.read(data));
            byte[] token = Json.bytes(object, "token");
            byte[] tag = Json.bytes(object, "tag");
            if (tag.length != AesGcm.TAG_LENGTH) {
                throw new LoginProblem.TokenUnreadable();
            }
            byte[] sealed = Arrays.copyOf(token, token.length + tag.length);
            System.arraycopy(tag, 0, sealed, token.length, tag.length);
            byte[] jwt = AesGcm.open(masterKey, Json.bytes(object, "nonce"), sealed)
                    .orElseThrow(LoginProblem.TokenUnreadable::new);
            return SessionToken.of(SecretBytes.takeOver(jwt));
        } catch (ProtocolProblem.MalformedReply _) {
            throw new LoginProblem.TokenUnreadable();
        }
    }

    /// Seals a token under a fresh nonce.
    ///
    /// @param masterKey 32 bytes, stays the caller's
    /// @param jwt the token's ASCII text, stays the caller's
    /// @return the JSON text that is the message's data
    public static String seal(SecretBytes masterKey, SecretBytes jwt) {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        byte[] sealed = jwt.apply(bytes -> AesGcm.seal(masterKey, nonce, bytes));
        return Json.writeText(Json.object()
                .put("nonce", Base64Text.encode(nonce))
                .put("token", Base64Text.encode(Arrays.copyOf(sealed, jwt.length())))
                .put("tag", Base64Text.encode(Arrays.copyOfRange(sealed, jwt.length(), sealed.length))));
    }
}
