package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.protocol.ProofOfPossession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/// Decides whether a request comes from somebody who is signed in: bearer token, then proof of possession, in the
/// order and with the statuses of Excalibur 0.2 (A.6 and A.7).
final class Gatekeeper {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final NonceMemory nonces = new NonceMemory();
    private final InstantSource time;

    Gatekeeper(Sessions sessions, InstantSource time) {
        this.sessions = sessions;
        this.time = time;
    }

    /// The session whose token came along, if it lives; the caller closes it. No proof is asked for.
    Optional<LiveSession> session(HttpFields headers) {
        String authorization = Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION)).orElse("");
        return authorization.startsWith(BEARER)
                ? sessions.find(authorization.substring(BEARER.length()))
                : Optional.empty();
    }

    /// Checks the proof of possession. As soon as its time has passed, its nonce is used up, whatever comes after.
    ///
    /// @throws Rejection 401 when it is missing, too old, used before or wrong; 422 when it is malformed
    void requireProof(LiveSession session, HttpFields headers, String method, String decodedPath) {
        String header = headers.get(ProofOfPossession.HEADER);
        if (header == null) {
            throw new Rejection(401, "Missing PoP");
        }
        ProofOfPossession proof = ProofOfPossession.parse(header)
                .orElseThrow(() -> Rejection.argument(
                        "header", "x-srp-pop", "string_pattern_mismatch", "Time, nonce and code expected"));
        Instant now = time.instant();
        if (proof.isTooOld(now)) {
            throw new Rejection(401, "Invalid timestamp");
        }
        if (!nonces.use(proof, now)) {
            throw new Rejection(401, "Nonce reused");
        }
        if (!proof.matches(session.masterKey(), method, decodedPath)) {
            throw new Rejection(401, "Invalid PoP");
        }
    }
}
