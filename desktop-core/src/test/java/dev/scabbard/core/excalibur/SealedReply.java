package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.hostile.Fault;
import java.util.Map;

/// Answers that a server seals as it should, whatever they say.
public final class SealedReply {

    private SealedReply() {}

    /// An answer with status 200 under the session's key.
    ///
    /// @param session the one that will open it
    public static Fault of(Session session, byte[] plain) {
        try (SessionKeys keys = session.keys()) {
            return new Fault.Reply(
                    200,
                    Map.of("Content-Type", "application/octet-stream", "X-Encrypted", "true"),
                    new ExefV2().seal(keys.masterKey(), plain));
        }
    }
}
