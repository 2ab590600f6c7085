package dev.scabbard.core.protocol.dialect;

/// Where a server tells its time (Excalibur, part B, row *clock source*).
public enum TimeSource {
    /// `GET /well-known/clock`.
    CLOCK,
    /// `GET /well-known/info`.
    INFO,
    /// The reply to a login.
    LOGIN_REPLY
}
