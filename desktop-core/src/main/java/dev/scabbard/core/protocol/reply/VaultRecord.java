package dev.scabbard.core.protocol.reply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.Base64Text;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.keys.AccountUnlockKey;

/// The reply of `GET /users/vault` from 0.7 on: all that opens a vault, for who knows the password (Excalibur, E 4.2).
public final class VaultRecord {

    private final VaultSettings settings;
    private final byte[] unlockSalt;
    private final byte[] sealedKey;

    /// @param settings what a user may change
    /// @param unlockSalt the salt of the account unlock key, `auk_salt`; copied
    /// @param sealedKey the vault key as ExEF under the account unlock key, `key_enc`; copied
    public VaultRecord(VaultSettings settings, byte[] unlockSalt, byte[] sealedKey) {
        this.settings = settings;
        this.unlockSalt = unlockSalt.clone();
        this.sealedKey = sealedKey.clone();
    }

    /// Reads the reply.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    /// @throws ProtocolProblem.UnknownKeyAlgorithm when the algorithm is not known here
    /// @throws ProtocolProblem.ShortSalt when the salt has fewer than 16 bytes
    public static VaultRecord parse(byte[] json) {
        JsonNode object = Json.readObject(json);
        byte[] salt = Json.bytes(object, "auk_salt");
        AccountUnlockKey.requireUsable(salt);
        return new VaultRecord(VaultSettings.of(object), salt, Json.bytes(object, "key_enc"));
    }

    /// The reply as JSON, UTF-8.
    public byte[] toJson() {
        return Json.write(settings.addTo(Json.object())
                .put("auk_salt", Base64Text.encode(unlockSalt))
                .put("key_enc", Base64Text.encode(sealedKey)));
    }

    /// What a user may change.
    public VaultSettings settings() {
        return settings;
    }

    /// A copy of the salt of the account unlock key.
    public byte[] unlockSalt() {
        return unlockSalt.clone();
    }

    /// A copy of the sealed vault key.
    public byte[] sealedKey() {
        return sealedKey.clone();
    }
}
