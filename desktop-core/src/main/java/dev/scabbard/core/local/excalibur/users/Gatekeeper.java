package dev.scabbard.core.local.excalibur.users;

import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.HeartbeatForm;
import dev.scabbard.core.protocol.dialect.ProofForm;
import dev.scabbard.core.protocol.request.ProofOfPossession;
import dev.scabbard.core.protocol.request.SignedTarget;
import dev.scabbard.core.protocol.request.WebSocketCredential;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/// Decides whether a request comes from somebody who is signed in: bearer token, then proof of possession, in the
/// order and with the statuses of the server's release (Excalibur, A.6, A.7 and C 2.6).
public final class Gatekeeper {

    private static final String BEARER = "Bearer ";
    private static final String INVALID = "Invalid PoP";

    private final Sessions sessions;
    private final NonceMemory nonces;
    private final ProofForm form;
    private final HeartbeatForm heartbeat;
    private final InstantSource time;

    /// @param sessions who is signed in; stays the caller's
    /// @param dialect decides on order and statuses
    /// @param time that proofs are dated by
    public Gatekeeper(Sessions sessions, Dialect dialect, InstantSource time) {
        this.sessions = sessions;
        this.form = dialect.requests().proof();
        this.heartbeat = dialect.server().heartbeat();
        this.nonces = new NonceMemory(form.validity());
        this.time = time;
    }

    /// The session whose token came along, if it lives; the caller closes it. No proof is asked for.
    public Optional<LiveSession> session(HttpFields headers) {
        String authorization = Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION)).orElse("");
        return authorization.startsWith(BEARER)
                ? sessions.find(authorization.substring(BEARER.length()))
                : Optional.empty();
    }

    /// The session that an open route may speak of: with some releases its token has to come with a proof.
    public Optional<LiveSession> recognised(
            Optional<LiveSession> session, HttpFields headers, String method, SignedTarget target) {
        return switch (heartbeat) {
            case BY_TOKEN -> session;
            case BY_PROOF -> session.filter(live -> Optional.ofNullable(headers.get(form.header()))
                    .flatMap(ProofOfPossession::parse)
                    .filter(proof -> fault(proof, live, method, target).isEmpty())
                    .isPresent());
            case NONE -> Optional.empty();
        };
    }

    /// What is signed of a request.
    public SignedTarget target(String decodedPath, String rawQuery) {
        return form.target(decodedPath, rawQuery);
    }

    /// Checks the proof of possession.
    ///
    /// @throws Rejection 401 when it is missing, not timely, used before or wrong; 422 when it is malformed
    public void requireProof(LiveSession session, HttpFields headers, String method, SignedTarget target) {
        String header = headers.get(form.header());
        if (header == null) {
            throw new Rejection(401, "Missing PoP");
        }
        ProofOfPossession proof = ProofOfPossession.parse(header)
                .orElseThrow(() -> Rejection.argument(
                        "header",
                        form.header().toLowerCase(Locale.ROOT),
                        "string_pattern_mismatch",
                        "Time, nonce and code expected"));
        fault(proof, session, method, target).ifPresent(reason -> {
            throw new Rejection(401, reason);
        });
    }

    /// What came of a WebSocket's wish to be let in.
    public sealed interface Admission {

        /// It is.
        ///
        /// @param session the receiver's to close
        record Granted(LiveSession session) implements Admission {}

        /// It is not.
        ///
        /// @param reason one of the texts of the details of a 401
        record Refused(String reason) implements Admission {}
    }

    /// Decides over a WebSocket of a session.
    ///
    /// @param decodedPath from `/api` on
    public Admission admit(WebSocketCredential credential, String decodedPath) {
        String token = credential.token();
        Optional<LiveSession> found =
                sessions.find(token.startsWith(BEARER) ? token.substring(BEARER.length()) : token);
        if (found.isEmpty()) {
            return new Admission.Refused(Rejection.BAD_TOKEN);
        }
        LiveSession session = found.get();
        Optional<String> fault = credential.proof().isEmpty()
                ? Optional.of("Missing PoP")
                : ProofOfPossession.parse(credential.proof())
                        .map(proof -> fault(
                                proof, session, WebSocketCredential.METHOD, SignedTarget.ofPath(decodedPath)))
                        .orElse(Optional.of(INVALID));
        if (fault.isPresent()) {
            session.close();
            return new Admission.Refused(fault.get());
        }
        return new Admission.Granted(session);
    }

    /// What is wrong with a proof. Of some releases a wrong one uses up its nonce, as soon as it is timely.
    private Optional<String> fault(ProofOfPossession proof, LiveSession session, String method, SignedTarget target) {
        Instant now = time.instant();
        if (!form.isTimely(proof, now)) {
            return Optional.of("Invalid timestamp");
        }
        boolean fresh = form.spentWhenWrong() ? nonces.use(proof, now) : nonces.isFresh(proof, now);
        if (!fresh) {
            return Optional.of("Nonce reused");
        }
        if (!proof.matches(session.masterKey(), method, target)) {
            return Optional.of(INVALID);
        }
        // Of two requests with the same proof at the same time one comes too late.
        return form.spentWhenWrong() || nonces.use(proof, now) ? Optional.empty() : Optional.of("Nonce reused");
    }
}
