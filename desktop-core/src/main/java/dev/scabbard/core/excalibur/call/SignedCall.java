package dev.scabbard.core.excalibur.call;

import dev.scabbard.core.net.Cancellation;
import java.time.Duration;
import java.util.Optional;

/// One signed request as what is meant, from which every attempt is made anew.
///
/// @param method such as `GET`
/// @param target where it goes
/// @param body what it carries
/// @param changes whether it changes something on the server
/// @param encryptedReply whether a success must come encrypted (Excalibur 0.2, A.7)
/// @param maxReplyBytes the largest buffered reply, as it travels
/// @param replyTimeout another time for the reply than the transport's
/// @param cancellation ends it
public record SignedCall(
        String method,
        CallTarget target,
        CallBody body,
        boolean changes,
        boolean encryptedReply,
        long maxReplyBytes,
        Optional<Duration> replyTimeout,
        Cancellation cancellation) {

    /// The largest reply of a call that brings little: an error's details, a word.
    static final long SMALL_REPLY = 1 << 16;

    /// A call with nothing to carry whose reply is clear and short.
    public static SignedCall of(String method, CallTarget target, Cancellation cancellation) {
        boolean changes = !method.equals("GET") && !method.equals("HEAD");
        return new SignedCall(
                method, target, new CallBody.Nothing(), changes, false, SMALL_REPLY, Optional.empty(), cancellation);
    }

    /// The same, which only reads although its method does not say so.
    public SignedCall reading() {
        return new SignedCall(method, target, body, false, encryptedReply, maxReplyBytes, replyTimeout, cancellation);
    }

    /// The same with something to carry.
    public SignedCall carrying(CallBody other) {
        return new SignedCall(
                method, target, other, changes, encryptedReply, maxReplyBytes, replyTimeout, cancellation);
    }

    /// The same, whose success must come encrypted or need not.
    public SignedCall answeredEncrypted(boolean due) {
        return new SignedCall(method, target, body, changes, due, maxReplyBytes, replyTimeout, cancellation);
    }

    /// The same, whose reply may be longer.
    ///
    /// @param bytes the largest buffered reply, as it travels
    public SignedCall withMaxReplyBytes(long bytes) {
        return new SignedCall(method, target, body, changes, encryptedReply, bytes, replyTimeout, cancellation);
    }

    /// The same with another time for the reply than the transport's.
    public SignedCall withReplyTimeout(Duration timeout) {
        return new SignedCall(
                method, target, body, changes, encryptedReply, maxReplyBytes, Optional.of(timeout), cancellation);
    }

    /// Not the target: it names files.
    @Override
    public String toString() {
        return method + " …";
    }
}
