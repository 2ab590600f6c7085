package dev.scabbard.core.local.excalibur.users;

import dev.scabbard.core.local.excalibur.call.Call;
import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.local.excalibur.call.Replies;
import dev.scabbard.core.local.web.Answer;

/// Gives a new token for a session that lives (Excalibur, E 4.5): the master key stays, the old token dies, and so do
/// the connections that listen.
public final class TokenAction {

    private final Sessions sessions;
    private final Listeners listeners;

    /// @param sessions where the token is replaced
    /// @param listeners whose connections end with the old one
    public TokenAction(Sessions sessions, Listeners listeners) {
        this.sessions = sessions;
        this.listeners = listeners;
    }

    Answer renew(Call call) {
        String session = call.signedIn().id();
        String token = sessions.renew(session).orElseThrow(Rejection::ofToken);
        listeners.end(session);
        return Replies.text(200, token);
    }
}
