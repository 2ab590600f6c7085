package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.call.CallTarget;
import dev.scabbard.core.excalibur.call.RawAnswer;
import dev.scabbard.core.excalibur.call.SignedCall;
import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.excalibur.server.ServerClock;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.transport.Reply;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a session's token replaced before it expires, in the background, so that nobody waits for a login (Excalibur, E
/// 4.5, `GET /auth/token`). The master key stays. When it does not work, the session logs in again as soon as the token
/// is found dead.
final class TokenRefresh implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRefresh.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    /// So long before its end a token is replaced, but not before half of its life is over.
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Session session;
    private final ServerClock clock;
    private final LiveKeys keys;
    private final Cancellation end = new Cancellation();
    private final AtomicInteger tried = new AtomicInteger();

    TokenRefresh(Session session, ServerClock clock, LiveKeys keys) {
        this.session = session;
        this.clock = clock;
        this.keys = keys;
    }

    /// Looks now and then, also while nobody asks anything of the server.
    void start() {
        if (!able()) {
            return;
        }
        Thread.ofVirtual().name("token-watch").start(() -> {
            try {
                while (true) {
                    end.pause(LOOK);
                    look();
                }
            } catch (NetProblem.Cancelled | IllegalStateException e) {
                LOG.debug("the session has been closed");
            }
        });
    }

    /// Begins to replace the token if it is time, once for each; waits for nothing.
    void look() {
        if (!able()) {
            return;
        }
        try (SessionKeys present = keys.present()) {
            int number = present.number();
            if (isDue(present) && tried.getAndSet(number) != number) {
                Thread.ofVirtual().name("token-refresh").start(() -> refresh(number));
            }
        }
    }

    private boolean able() {
        return session.dialect().capabilities().has(Capability.TOKEN_REFRESH);
    }

    private boolean isDue(SessionKeys present) {
        Instant expires = present.token().expires();
        Duration half = Duration.between(present.since(), expires).dividedBy(2);
        Duration margin = half.compareTo(MARGIN) < 0 ? half : MARGIN;
        return clock.there().isAfter(expires.minus(margin));
    }

    private void refresh(int number) {
        try {
            keys.replace(number, this::fresh);
        } catch (Problem | IllegalStateException e) {
            LOG.debug("the token was not replaced ({})", e.getClass().getSimpleName());
        }
    }

    private SessionKeys fresh(SessionKeys present) {
        SignedCall call = SignedCall.of("GET", CallTarget.of("/api/auth/token"), end).answeredEncrypted(true);
        session.server().awaitTurn(end);
        try (Reply reply = session.server().transport().send(session.signer().sign(call, present, false))) {
            RawAnswer raw = new RawAnswer(
                    reply.status(),
                    RawAnswer.isEncrypted(reply.header("X-Encrypted")),
                    Optional.of(reply.body().clone()));
            if (raw.status() != 200) {
                throw new SessionProblem.UnexpectedStatus(raw.status());
            }
            byte[] text = raw.opened(session.dialect().exef(), present, true);
            return present.with(SessionToken.of(SecretBytes.takeOver(withoutQuotes(text))), clock.there());
        }
    }

    /// The token may come as a JSON string, which needs no escapes.
    private static byte[] withoutQuotes(byte[] text) {
        boolean quoted = text.length > 1 && text[0] == '"' && text[text.length - 1] == '"';
        if (!quoted) {
            return text;
        }
        byte[] token = Arrays.copyOfRange(text, 1, text.length - 1);
        Wipe.bytes(text);
        return token;
    }

    /// Ends it; not waited for. Closing twice does nothing.
    @Override
    public void close() {
        end.cancel();
    }
}
