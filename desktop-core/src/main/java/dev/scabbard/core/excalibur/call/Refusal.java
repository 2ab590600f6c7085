package dev.scabbard.core.excalibur.call;

import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import java.util.Locale;

/// What the plain details of a 401 say about its cause (Excalibur 0.7 and 0.8, details 15). It is a hint and no more:
/// anybody on the way can write it, and all that follows from it is a request that would be made anyway, only sooner.
public enum Refusal {
    /// The bearer token is missing, dead or expired: only logging in again helps.
    TOKEN,
    /// The proof is missing, badly dated, used before or wrong: a fresh one may help.
    PROOF,
    /// Something else. A body that did not open is reported like a dead token, but from elsewhere in the server.
    UNTOLD;

    /// @param body of the reply, as it came
    static Refusal of(byte[] body) {
        String detail = detail(body).toLowerCase(Locale.ROOT);
        if (detail.startsWith("missing, invalid, or expired bearer token")) {
            return TOKEN;
        }
        return detail.contains("pop") || detail.contains("timestamp") || detail.contains("nonce") ? PROOF : UNTOLD;
    }

    private static String detail(byte[] body) {
        try {
            return Json.optionalText(Json.readObject(body), "detail").orElse("");
        } catch (ProtocolProblem.MalformedReply e) {
            return "";
        }
    }
}
