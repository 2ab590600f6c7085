package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.call.Answer;
import dev.scabbard.core.excalibur.call.Attempt;
import dev.scabbard.core.excalibur.call.RawAnswer;
import dev.scabbard.core.excalibur.call.Refusal;
import dev.scabbard.core.excalibur.call.SignedCall;
import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.excalibur.server.PacedTransport;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.protocol.dialect.HeartbeatForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One signed call from its first attempt to its answer, with everything that is put right on the way without bothering
/// the user: a server that is too busy, a clock that differs, a session that died, a connection that broke (Excalibur
/// 0.2, A.7 and A.8).
final class SignedExchange {

    private static final Logger LOG = LoggerFactory.getLogger(SignedExchange.class);
    private static final int UNAUTHORISED = 401;

    private final Session session;
    private final SignedCall call;
    private boolean broken;
    private boolean mayHaveBeenDone;
    private boolean signedAfresh;
    private boolean loggedInAgain;

    SignedExchange(Session session, SignedCall call) {
        this.session = session;
        this.call = call;
    }

    Answer run(Attempt attempt) {
        PacedTransport server = session.server();
        while (true) {
            server.awaitTurn(call.cancellation());
            try (SessionKeys keys = session.keys()) {
                RawAnswer raw;
                try {
                    raw = attempt.make(session.signer().sign(call, keys, broken), keys);
                } catch (NetProblem.Interrupted e) {
                    onceMoreAfter(e);
                    continue;
                }
                if (raw.status() == PacedTransport.TOO_MANY_REQUESTS) {
                    server.refused();
                    continue;
                }
                server.accepted();
                if (raw.status() == UNAUTHORISED) {
                    putRight(keys, raw.refusal());
                    continue;
                }
                return answer(raw, keys);
            }
        }
    }

    private Answer answer(RawAnswer raw, SessionKeys keys) {
        if (raw.isRedirect()) {
            throw new SessionProblem.RedirectRefused();
        }
        if (raw.isHearsay(call.encryptedReply())) {
            throw new SessionProblem.UnexpectedStatus(raw.status());
        }
        byte[] body = raw.opened(session.dialect().exef(), keys, call.encryptedReply());
        return new Answer(raw.status(), body, mayHaveBeenDone);
    }

    private void onceMoreAfter(NetProblem.Interrupted problem) {
        if (broken) {
            throw problem;
        }
        LOG.debug("the connection broke; trying once more with a new nonce");
        broken = true;
        mayHaveBeenDone = problem.mayHaveBeenProcessed();
    }

    /// A 401 has several causes. Measuring the clock and signing afresh heals all but a dead session; what tells that
    /// from a refusal is the heartbeat, or, where there is none, what the reply says of itself.
    private void putRight(SessionKeys keys, Refusal refusal) {
        boolean heartbeat = session.dialect().server().heartbeat() != HeartbeatForm.NONE;
        if (!signedAfresh && (heartbeat || refusal != Refusal.TOKEN)) {
            LOG.debug("refused with 401; measuring the clock and signing afresh");
            signedAfresh = true;
            session.measureClock(call.cancellation());
            return;
        }
        if (loggedInAgain || (heartbeat && session.isAlive(keys, call.cancellation()))) {
            throw new SessionProblem.RequestRefused();
        }
        LOG.info("the session has ended; logging in again");
        loggedInAgain = true;
        signedAfresh = false;
        session.renew(keys.number(), call.cancellation());
    }
}
