package dev.scabbard.core.local.excalibur.call;

import java.io.InputStream;
import java.util.Optional;

/// One request on its way to the action of its route.
///
/// @param parameter what stood in place of the route's `{…}`, decoded, and opened where it was encrypted; empty when
///     the route has none
/// @param query the decoded query
/// @param session who asks; empty on open routes, unless a live token was sent along
/// @param body what was sent, not yet decrypted
public record Call(String parameter, Query query, Optional<LiveSession> session, Body body) {

    /// Who asks, on a route that needs to know.
    public LiveSession signedIn() {
        return session.orElseThrow(() -> new IllegalStateException("this route is not open"));
    }

    /// The body of a request.
    ///
    /// @param contentType as sent, or empty
    /// @param innerType `X-Content-Type` as sent, or empty: what is inside an encrypted body
    /// @param encrypted whether the client says that it is an ExEF
    /// @param length as announced, or 0
    /// @param stream the bytes
    public record Body(String contentType, String innerType, boolean encrypted, long length, InputStream stream) {}
}
