package dev.scabbard.core.excalibur.call;

import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.server.ServerClock;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.transport.Request;
import dev.scabbard.core.net.transport.RequestBody;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.PathForm;
import dev.scabbard.core.protocol.dialect.TextForm;
import dev.scabbard.core.protocol.request.ProofOfPossession;
import dev.scabbard.core.protocol.request.SealedPath;
import dev.scabbard.core.protocol.request.SignedTarget;
import dev.scabbard.core.protocol.request.WirePath;
import java.nio.charset.StandardCharsets;

/// Makes the requests of a session: path, body and proof in the forms of the dialect, bearer token, a fresh nonce for
/// each attempt (Excalibur 0.2, A.6 and A.7; C 2.6 and 2.7).
public final class RequestSigner {

    private static final String TYPE = "Content-Type";
    private static final String BYTES = "application/octet-stream";
    private static final String ENCRYPTED = "X-Encrypted";
    /// What a sealed body is when it has been opened; obeyed from 0.7 on.
    private static final String SEALED_TYPE = "X-Content-Type";

    /// Unknown to servers and ignored. It makes a repeated request's header longer, so that segment borders move and
    /// the end of its body does not get stuck in the same place again (A.8 trap 2).
    private static final String PADDING_HEADER = "X-Attempt";

    private static final String PADDING = "again-with-a-header-of-another-length";

    private final Origin origin;
    private final Dialect dialect;
    private final ServerClock clock;

    /// @param origin where the server is
    /// @param dialect the server's
    /// @param clock dates the proofs
    public RequestSigner(Origin origin, Dialect dialect, ServerClock clock) {
        this.origin = origin;
        this.dialect = dialect;
        this.clock = clock;
    }

    /// Makes the request of one attempt, with the token and a proof of its own.
    ///
    /// @param keys must stay open until the exchange is over
    /// @param repeated whether an attempt has broken before
    public Request sign(SignedCall call, SessionKeys keys, boolean repeated) {
        CallTarget target = call.target();
        String path = target.route() + target.parameter().map(parameter -> onWire(parameter, keys)).orElse("");
        String query = target.query().isEmpty() ? "" : "?" + target.query();
        Request.Builder request = Request.to(call.method(), origin, WirePath.encode(path) + query)
                .secretHeader("Authorization", "Bearer ", keys.token().jwt())
                .header(dialect.requests().proof().header(), proof(call.method(), path, target.query(), keys))
                .maxReplyBytes(call.maxReplyBytes())
                .cancellation(call.cancellation());
        call.replyTimeout().ifPresent(request::replyTimeout);
        if (isEncrypted(call)) {
            request.header(ENCRYPTED, "true");
        }
        if (repeated) {
            request.header(PADDING_HEADER, PADDING);
        }
        carry(request, call.body(), keys);
        return request.build();
    }

    private String onWire(String parameter, SessionKeys keys) {
        return switch (dialect.requests().path()) {
            case CLEAR -> parameter;
            case SEALED -> SealedPath.seal(dialect.exef(), keys.masterKey(), parameter);
        };
    }

    private String proof(String method, String path, String query, SessionKeys keys) {
        SignedTarget signed = dialect.requests().proof().target(path, query);
        return ProofOfPossession.header(keys.masterKey(), method, signed, clock.serverSeconds());
    }

    /// One header stands for path and body alike; no dialect seals one of them without the other.
    private boolean isEncrypted(SignedCall call) {
        boolean path = call.target().parameter().isPresent() && dialect.requests().path() == PathForm.SEALED;
        return path
                || switch (call.body()) {
                    case CallBody.Nothing _ -> false;
                    case CallBody.Text text -> text.form() != TextForm.CLEAR_JSON;
                    case CallBody.SealedObject _, CallBody.SealedFile _ -> true;
                };
    }

    private void carry(Request.Builder request, CallBody body, SessionKeys keys) {
        switch (body) {
            case CallBody.Nothing _ -> {
                // nothing to carry
            }
            case CallBody.Text text -> carry(request, text, keys);
            case CallBody.SealedObject object -> carrySealed(request, object.json(), "application/json", keys);
            case CallBody.SealedFile file -> carry(request, file, keys);
        }
    }

    private void carry(Request.Builder request, CallBody.Text text, SessionKeys keys) {
        switch (text.form()) {
            case CLEAR_JSON ->
                request.header(TYPE, "application/json").body(new RequestBody.Bytes(Json.writeString(text.text())));
            case SEALED_JSON ->
                request.header(TYPE, "application/json")
                        .body(new RequestBody.Bytes(
                                dialect.exef().seal(keys.masterKey(), Json.writeString(text.text()))));
            case SEALED_TEXT ->
                carrySealed(request, text.text().getBytes(StandardCharsets.UTF_8), "text/plain", keys);
        }
    }

    private void carrySealed(Request.Builder request, byte[] content, String type, SessionKeys keys) {
        request.header(TYPE, BYTES)
                .header(SEALED_TYPE, type)
                .body(new RequestBody.Bytes(dialect.exef().seal(keys.masterKey(), content)));
    }

    private void carry(Request.Builder request, CallBody.SealedFile file, SessionKeys keys) {
        Exef exef = dialect.exef();
        long innerLength = exef.sealedLength(file.length());
        request.header(TYPE, BYTES)
                .header(SEALED_TYPE, BYTES)
                .body(new RequestBody.Stream(
                        () -> exef.seal(
                                keys.masterKey(),
                                exef.seal(file.fileKey(), file.source().open(), file.length(), file.sealedAs()),
                                innerLength),
                        exef.sealedLength(innerLength)));
    }
}
