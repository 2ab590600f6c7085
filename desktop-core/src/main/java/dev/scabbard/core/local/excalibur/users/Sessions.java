package dev.scabbard.core.local.excalibur.users;

import dev.scabbard.core.local.excalibur.call.LiveSession;
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

/// Who is signed in, in memory alone: a restart forgets everybody. At most 1024 sessions; the one not used for longest
/// goes first. Each token lasts for an hour.
///
/// Safe for use by several threads.
public final class Sessions implements AutoCloseable {

    private static final int MAX_SESSIONS = 1024;
    private static final Duration LIFE = Duration.ofHours(1);

    private final InstantSource time;
    private final boolean namesMayChange;
    private final WebToken webToken = new WebToken();
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    /// @param namesMayChange whether tokens name a user by the id instead of the user name
    public Sessions(InstantSource time, boolean namesMayChange) {
        this.time = time;
        this.namesMayChange = namesMayChange;
    }

    /// Begins a session.
    ///
    /// @param masterKey 32 bytes, taken over
    /// @return the token that the client shows with each request, ASCII, the caller's to close
    public synchronized SecretBytes begin(Account account, SecretBytes masterKey) {
        String token = issue(account, masterKey);
        return SecretBytes.takeOver(token.getBytes(StandardCharsets.US_ASCII));
    }

    /// Ends a session and begins one with the same key in its place.
    ///
    /// @return the token of the new one; empty when the old one has ended meanwhile
    synchronized Optional<String> renew(String id) {
        return Optional.ofNullable(sessions.remove(id)).map(old -> issue(old.account(), old.masterKey()));
    }

    private String issue(Account account, SecretBytes masterKey) {
        Instant now = time.instant();
        Instant end = now.plus(LIFE);
        String id = UUID.randomUUID().toString().replace("-", "");
        prune(now);
        sessions.put(id, new Session(account, masterKey, end));
        return webToken.issue(id, namesMayChange ? account.id() : account.username(), now, end);
    }

    /// The session of a token, if it lives; the caller closes it.
    synchronized Optional<LiveSession> find(String token) {
        return webToken.verify(token, time.instant()).flatMap(this::withId);
    }

    /// The session of this id, if it lives; the caller closes it.
    public synchronized Optional<LiveSession> withId(String id) {
        Instant now = time.instant();
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> now.isBefore(session.end()))
                .map(session -> new LiveSession(
                        id, session.account(), session.masterKey().copy()));
    }

    /// Whether there is still a session of this id.
    public synchronized boolean lives(String id) {
        return sessions.containsKey(id);
    }

    /// Tells the sessions of a user what has become of the account.
    synchronized void changed(Account account) {
        sessions.replaceAll((id, session) -> session.account().id().equals(account.id())
                ? new Session(account, session.masterKey(), session.end())
                : session);
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
