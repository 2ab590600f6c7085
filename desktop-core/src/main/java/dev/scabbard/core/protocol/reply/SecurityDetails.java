package dev.scabbard.core.protocol.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.protocol.Base64Text;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.keys.AccountUnlockKey;
import dev.scabbard.core.protocol.login.AuthProtocol;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The reply of `GET /users/security/{username}` up to 0.6: the two salts of an account, and from 0.6 on how it proves
/// who it is (Excalibur, A.1; F, G5). Whether the salts may be used is checked by [AccountKeys] and
/// [AccountUnlockKey].
public final class SecurityDetails {

    private final byte[] unlockSalt;
    private final byte[] srpSalt;
    private final Optional<AuthProtocol> authProtocol;

    /// What a server up to 0.5 says.
    ///
    /// @param unlockSalt the salt of the account unlock key, `auk_salt`; copied
    /// @param srpSalt the salt of the SRP key, `srp_salt`; copied
    public SecurityDetails(byte[] unlockSalt, byte[] srpSalt) {
        this(unlockSalt, srpSalt, Optional.empty());
    }

    /// @param unlockSalt the salt of the account unlock key, `auk_salt`; copied
    /// @param srpSalt the salt of the SRP key, `srp_salt`; copied; empty when the account has none
    /// @param authProtocol how the account proves who it is, `auth_protocol`; empty when the server does not say
    public SecurityDetails(byte[] unlockSalt, byte[] srpSalt, Optional<AuthProtocol> authProtocol) {
        this.unlockSalt = unlockSalt.clone();
        this.srpSalt = srpSalt.clone();
        this.authProtocol = authProtocol;
    }

    /// Reads the reply. The salt of the SRP key may be missing from an account that proves itself otherwise.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    /// @throws LoginProblem.UnknownAuthProtocol when the account proves itself in a way that is not known here
    public static SecurityDetails parse(byte[] json) {
        JsonNode object = Json.readObject(json);
        Optional<AuthProtocol> protocol = Json.optionalText(object, "auth_protocol").map(AuthProtocol::ofWireName);
        return new SecurityDetails(Json.bytes(object, "auk_salt"), srpSalt(object, protocol), protocol);
    }

    private static byte[] srpSalt(JsonNode object, Optional<AuthProtocol> protocol) {
        boolean none = protocol.equals(Optional.of(AuthProtocol.OPAQUE_3DH))
                && Json.optionalText(object, "srp_salt").isEmpty();
        return none ? new byte[0] : Json.bytes(object, "srp_salt");
    }

    /// The reply as JSON, UTF-8.
    public byte[] toJson() {
        ObjectNode object = Json.object()
                .put("auk_salt", Base64Text.encode(unlockSalt))
                .put("srp_salt", Base64Text.encode(srpSalt));
        authProtocol.ifPresent(protocol -> object.put("auth_protocol", protocol.wireName()));
        return Json.write(object);
    }

    /// What tells these salts from all others and does not give them away: SHA-256 of the length of the first (four
    /// bytes), the first and the second, in 64 lower-case hex digits.
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(unlockSalt.length).array());
            digest.update(unlockSalt);
            return HexFormat.of().formatHex(digest.digest(srpSalt));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// A copy of the salt of the account unlock key.
    public byte[] unlockSalt() {
        return unlockSalt.clone();
    }

    /// How the account proves who it is; empty when the server does not say, which means SRP.
    public Optional<AuthProtocol> authProtocol() {
        return authProtocol;
    }

    /// A copy of the salt of the SRP key; no bytes when the account has none.
    public byte[] srpSalt() {
        return srpSalt.clone();
    }
}
