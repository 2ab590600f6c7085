package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.call.SessionSocket;
import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.transport.Frame;
import dev.scabbard.core.net.transport.WebSocketChannel;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.dialect.ListenerForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens on `WS /files/listen` until it is closed (Excalibur, E 4.5; F, G3), and opens it again when it ends, as it
/// does whenever a token is renewed, at first at once, then less and less often. There is one for a session: when one
/// of several ends, servers end them all (0.8, details 12).
final class FolderListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderListener.class);
    private static final String ROUTE = "/api/files/listen";
    private static final Duration SILENCE = Duration.ofHours(1);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Session session;
    private final Consumer<FolderChange> heard;
    private final Cancellation end = new Cancellation();
    private Duration wait = FIRST_WAIT;
    /// What has changed while nobody listened yet was missed as well.
    private boolean missed = true;
    private int refused;

    /// @param heard hears of changes, on a thread of this listener's
    FolderListener(Session session, Consumer<FolderChange> heard) {
        this.session = session;
        this.heard = heard;
    }

    void start() {
        Thread.ofVirtual().name("folder-listener").start(this::listen);
    }

    private void listen() {
        try {
            while (true) {
                listenOnce();
                missed = true;
                session.sleeper().sleep(wait, end);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
        } catch (NetProblem.Cancelled | IllegalStateException e) {
            LOG.debug("no longer listening: the session has been closed");
        } catch (AccountProblem e) {
            LOG.info("no longer listening for changes: the login was refused");
        }
    }

    private void listenOnce() {
        try (SessionKeys keys = session.keys()) {
            try (WebSocketChannel socket = session.sockets().open(ROUTE, keys, end)) {
                wait = FIRST_WAIT;
                refused = 0;
                if (missed) {
                    heard.accept(new FolderChange.Anywhere());
                }
                hear(socket, keys);
            } catch (SessionSocket.Refused e) {
                putRight(keys);
            }
        } catch (NetProblem.Cancelled
                | AccountProblem.WrongPassword
                | AccountProblem.WrongNameOrPassword
                | AccountProblem.UnknownUser e) {
            throw e;
        } catch (Problem e) {
            LOG.debug("listening broke off ({})", e.getClass().getSimpleName());
        }
    }

    /// First the clock, then the session: which of them it is, a closed socket does not say.
    private void putRight(SessionKeys keys) {
        refused++;
        if (refused % 2 == 1) {
            session.measureClock(end);
        } else {
            session.renew(keys.number(), end);
        }
    }

    private void hear(WebSocketChannel socket, SessionKeys keys) {
        while (true) {
            try {
                switch (socket.receive(SILENCE)) {
                    case Frame.Closed _ -> {
                        return;
                    }
                    case Frame.Binary binary -> heard.accept(read(binary.content(), keys));
                    case Frame.Text _ -> heard.accept(new FolderChange.Anywhere());
                }
            } catch (NetProblem.ReplyTooSlow e) {
                LOG.debug("nothing has changed for long");
            }
        }
    }

    private FolderChange read(byte[] frame, SessionKeys keys) {
        if (session.dialect().server().listener() != ListenerForm.SEALED_PATH) {
            return new FolderChange.Anywhere();
        }
        try {
            return FolderChange.of(
                    new String(session.dialect().exef().open(keys.masterKey(), frame), StandardCharsets.UTF_8));
        } catch (ExefProblem e) {
            LOG.debug("a message about a change does not open");
            return new FolderChange.Anywhere();
        }
    }

    /// Ends it; not waited for. Closing twice does nothing.
    @Override
    public void close() {
        end.cancel();
    }
}
