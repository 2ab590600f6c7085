package dev.scabbard.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The reply of `GET /users/security/{username}`: the two salts of an account (Excalibur, A.1). Whether they may be
/// used is checked by [AccountKeys].
public final class SecurityDetails {

    private final byte[] unlockSalt;
    private final byte[] srpSalt;

    /// @param unlockSalt the salt of the account unlock key, `auk_salt`; copied
    /// @param srpSalt the salt of the SRP key, `srp_salt`; copied
    public SecurityDetails(byte[] unlockSalt, byte[] srpSalt) {
        this.unlockSalt = unlockSalt.clone();
        this.srpSalt = srpSalt.clone();
    }

    /// Reads the reply.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    public static SecurityDetails parse(byte[] json) {
        JsonNode object = Json.readObject(json);
        return new SecurityDetails(Json.bytes(object, "auk_salt"), Json.bytes(object, "srp_salt"));
    }

    /// The reply as JSON, UTF-8.
    public byte[] toJson() {
        return Json.write(Json.object()
                .put("auk_salt", Base64Text.encode(unlockSalt))
                .put("srp_salt", Base64Text.encode(srpSalt)));
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

    /// A copy of the salt of the SRP key.
    public byte[] srpSalt() {
        return srpSalt.clone();
    }
}
