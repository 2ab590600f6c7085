package dev.scabbard.core.excalibur;

import dev.scabbard.core.net.Cancellation;
import java.time.Duration;
import java.util.Optional;

/// One signed request as what is meant, from which every attempt is made anew.
///
/// @param method such as `GET`
/// @param path from `/api` on, decoded, without the query
/// @param query encoded, without the question mark; empty for none
/// @param body what it carries
/// @param encryptedReply whether a success must come encrypted (Excalibur 0.2, A.7)
/// @param maxReplyBytes the largest buffered reply, as it travels
/// @param replyTimeout another time for the reply than the transport's
/// @param cancellation ends it
record SignedCall(
        String method,
        String path,
        String query,
        CallBody body,
        boolean encryptedReply,
        long maxReplyBytes,
        Optional<Duration> replyTimeout,
        Cancellation cancellation) {

    /// The largest reply of a call that brings little: an error's details, a word.
    static final long SMALL_REPLY = 1 << 16;

    /// A call with nothing to carry whose reply is clear.
    static SignedCall clear(String method, String path, String query, Cancellation cancellation) {
        return new SignedCall(
                method, path, query, new CallBody.Nothing(), false, SMALL_REPLY, Optional.empty(), cancellation);
    }

    /// A `GET` whose reply must be encrypted.
    static SignedCall encryptedGet(String path, String query, long maxReplyBytes, Cancellation cancellation) {
        return new SignedCall(
                "GET", path, query, new CallBody.Nothing(), true, maxReplyBytes, Optional.empty(), cancellation);
    }

    /// A `POST` whose success must be answered encrypted or not.
    static SignedCall post(
            String path, String query, CallBody body, boolean encryptedReply, Cancellation cancellation) {
        return new SignedCall(
                "POST", path, query, body, encryptedReply, SMALL_REPLY, Optional.empty(), cancellation);
    }

    SignedCall withReplyTimeout(Duration timeout) {
        return new SignedCall(
                method, path, query, body, encryptedReply, maxReplyBytes, Optional.of(timeout), cancellation);
    }

    /// Neither path nor query: they name files.
    @Override
    public String toString() {
        return method + " …";
    }
}
