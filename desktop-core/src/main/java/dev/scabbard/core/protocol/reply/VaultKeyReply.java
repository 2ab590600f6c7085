package dev.scabbard.core.protocol.reply;

import dev.scabbard.core.protocol.Base64Text;
import dev.scabbard.core.protocol.Json;

/// The reply of `GET /users/vault/{username}`: the vault key as ExEF under the account unlock key (Excalibur, A.1).
public final class VaultKeyReply {

    private final byte[] sealedKey;

    /// @param sealedKey `key_enc`, an ExEF; copied
    public VaultKeyReply(byte[] sealedKey) {
        this.sealedKey = sealedKey.clone();
    }

    /// Reads the reply.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    public static VaultKeyReply parse(byte[] json) {
        return new VaultKeyReply(Json.bytes(Json.readObject(json), "key_enc"));
    }

    /// The reply as JSON, UTF-8.
    public byte[] toJson() {
        return Json.write(Json.object().put("key_enc", Base64Text.encode(sealedKey)));
    }

    /// A copy of the sealed vault key.
    public byte[] sealedKey() {
        return sealedKey.clone();
    }
}
