package dev.scabbard.core.protocol.dialect;

/// Where a server tells how large a file may be (Excalibur, part B, row *max upload source*).
public enum LimitSource {
    /// `HEAD /files/check/size` says yes or no to one size.
    SIZE_CHECK,
    /// `GET /well-known/info`.
    INFO,
    /// The reply to a login.
    LOGIN_REPLY
}
