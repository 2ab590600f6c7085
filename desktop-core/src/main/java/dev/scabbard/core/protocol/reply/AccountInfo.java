package dev.scabbard.core.protocol.reply;

import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.login.AuthProtocol;

/// The reply of `GET /auth/info/{username}` from 0.7 on (Excalibur, E 4.1). Servers answer for names that nobody has as
/// well, so that it does not tell whether an account exists.
///
/// @param authProtocol how the account proves who it is
public record AccountInfo(AuthProtocol authProtocol) {

    /// Reads the reply.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    /// @throws LoginProblem.UnknownAuthProtocol when the protocol is not known here
    public static AccountInfo parse(byte[] json) {
        return new AccountInfo(AuthProtocol.ofWireName(Json.text(Json.readObject(json), "auth_protocol")));
    }

    /// The reply as JSON, UTF-8.
    public byte[] toJson() {
        return Json.write(Json.object().put("auth_protocol", authProtocol.wireName()));
    }
}
