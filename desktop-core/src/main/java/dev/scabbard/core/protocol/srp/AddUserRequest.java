package dev.scabbard.core.protocol.srp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.Json;

/// The body of `POST /users/add/{username}` (Excalibur, A.4); each member is Base64, which is checked when it is
/// opened.
///
/// @param nonce 12 bytes
/// @param ciphertext the encrypted account, `enc_data`
/// @param tag 16 bytes
public record AddUserRequest(String nonce, String ciphertext, String tag) {

    /// Reads the body.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else than an object with the three texts
    public static AddUserRequest parse(byte[] json) {
        JsonNode object = Json.readObject(json);
        return new AddUserRequest(
                Json.text(object, "nonce"), Json.text(object, "enc_data"), Json.text(object, "tag"));
    }

    /// The body as JSON, UTF-8.
    public byte[] toJson() {
        return Json.write(
                Json.object().put("nonce", nonce).put("enc_data", ciphertext).put("tag", tag));
    }
}
