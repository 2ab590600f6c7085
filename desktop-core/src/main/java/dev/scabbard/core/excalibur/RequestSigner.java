package dev.scabbard.core.excalibur;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Request;
import dev.scabbard.core.net.RequestBody;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.ProofOfPossession;
import dev.scabbard.core.protocol.WirePath;

/// Makes the requests of a session: sealed body, bearer token, a proof with a fresh nonce for each attempt (Excalibur
/// 0.2, A.6 and A.7).
final class RequestSigner {

    /// Unknown to servers and ignored. It makes a repeated request's header longer, so that segment borders move and
    /// the end of its body does not get stuck in the same place again (A.8 trap 2).
    private static final String PADDING_HEADER = "X-Attempt";

    private static final String PADDING = "again-with-a-header-of-another-length";

    private final Origin origin;
    private final Dialect dialect;
    private final ServerClock clock;

    RequestSigner(Origin origin, Dialect dialect, ServerClock clock) {
        this.origin = origin;
        this.dialect = dialect;
        this.clock = clock;
    }

    /// @param keys must stay open until the exchange is over
    /// @param repeated whether an attempt has broken before
    Request sign(SignedCall call, SessionKeys keys, boolean repeated) {
        String target = WirePath.encode(call.path()) + (call.query().isEmpty() ? "" : "?" + call.query());
        Request.Builder request = Request.to(call.method(), origin, target)
                .secretHeader("Authorization", "Bearer ", keys.token())
                .header(
                        dialect.requests().proof().header(),
                        ProofOfPossession.header(keys.masterKey(), call.method(), call.path(), clock.serverSeconds()))
                .maxReplyBytes(call.maxReplyBytes())
                .cancellation(call.cancellation());
        call.replyTimeout().ifPresent(request::replyTimeout);
        if (repeated) {
            request.header(PADDING_HEADER, PADDING);
        }
        carry(request, call.body(), keys);
        return request.build();
    }

    private void carry(Request.Builder request, CallBody body, SessionKeys keys) {
        Exef exef = dialect.exef();
        switch (body) {
            case CallBody.Nothing _ -> {
                // nothing to carry
            }
            case CallBody.ClearJson json ->
                request.header("Content-Type", "application/json").body(new RequestBody.Bytes(json.content()));
            case CallBody.SealedJson json ->
                request.header("Content-Type", "application/json")
                        .header("X-Encrypted", "true")
                        .body(new RequestBody.Bytes(exef.seal(keys.masterKey(), json.content())));
            case CallBody.SealedFile file -> {
                long innerLength = exef.sealedLength(file.length());
                request.header("Content-Type", "application/octet-stream")
                        .header("X-Encrypted", "true")
                        .body(new RequestBody.Stream(
                                () -> exef.seal(
                                        keys.masterKey(),
                                        exef.seal(
                                                file.fileKey(),
                                                file.source().open(),
                                                file.length(),
                                                file.sealedAs()),
                                        innerLength),
                                exef.sealedLength(innerLength)));
            }
        }
    }
}
