package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.storage.Account;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who is signed in, in memory alone: a restart forgets everybody. At most 1024 sessions; the oldest goes first. Each
/// lasts for an hour.
///
/// Safe for use by several threads.
final class Sessions implements AutoCloseable {

    private static final int MAX_SESSIONS = 1024;
    private static final Duration LIFE = Duration.ofHours(1);

    private final InstantSource time;
    private final WebToken webToken = new WebToken();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    Sessions(InstantSource time) {
        this.time = time;
    }

    /// Begins a session.
    ///
    /// @param masterKey 32 bytes, taken over
    /// @return the token that the client shows with each request, ASCII, the caller's to close
    synchronized SecretBytes begin(Account account, SecretBytes masterKey) {
        Instant now = time.instant();
        Instant end = now.plus(LIFE);
        String id = UUID.randomUUID().toString().replace("-", "");
        prune(now);
        sessions.put(id, new Session(account, masterKey, end));
        String token = webToken.issue(id, account.username(), now, end);
        return SecretBytes.takeOver(token.getBytes(StandardCharsets.US_ASCII));
    }

    /// The session of a token, if it lives.
    synchronized Optional<LiveSession> find(String token) {
        Instant now = time.instant();
        return webToken.verify(token, now)
                .flatMap(id -> Optional.ofNullable(sessions.get(id)))
                .filter(session -> now.isBefore(session.end()))
                .map(session -> new LiveSession(session.account(), session.masterKey().copy()));
    }

    private void prune(Instant now) {
        Iterator<Session> oldestFirst = sessions.values().iterator();
        while (oldestFirst.hasNext()) {
            Session session = oldestFirst.next();
            if (sessions.size() >= MAX_SESSIONS || !now.isBefore(session.end())) {
                session.masterKey().close();
                oldestFirst.remove();
            }
        }
    }

    /// Ends every session.
    @Override
    public synchronized void close() {
        sessions.values().forEach(session -> session.masterKey().close());
        sessions.clear();
        webToken.close();
    }

    private record Session(Account account, SecretBytes masterKey, Instant end) {}
}
