package dev.scabbard.core.protocol.reply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.IsoTime;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.login.SrpGroup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Replies that are one bare value (Excalibur, A.1 and E 4.5).
public final class WellKnownReplies {

    private WellKnownReplies() {}

    /// The reply of `GET /auth/group-size`: the group of new users.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is no number
    /// @throws LoginProblem.UnknownGroup when there is no group of this size
    public static SrpGroup groupSize(byte[] json) {
        JsonNode node = Json.read(json);
        if (!node.isInt()) {
            throw new ProtocolProblem.MalformedReply();
        }
        return SrpGroup.forBits(node.intValue()).orElseThrow(LoginProblem.UnknownGroup::new);
    }

    /// The reply of `GET /well-known/compatible`.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is neither `true` nor `false`
    public static boolean compatible(byte[] json) {
        JsonNode node = Json.read(json);
        if (!node.isBoolean()) {
            throw new ProtocolProblem.MalformedReply();
        }
        return node.booleanValue();
    }

    /// The reply of `GET /files/count`: how many items there are in a vault.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is no such number
    public static long count(byte[] json) {
        return Json.naturalNumber(Json.read(json));
    }

    /// The reply of `GET /well-known/clock`: ISO 8601 with an offset, whole seconds; in quotes or not.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is no such time
    public static Instant clock(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8).strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return IsoTime.parse(quoted ? text.substring(1, text.length() - 1) : text);
    }
}
