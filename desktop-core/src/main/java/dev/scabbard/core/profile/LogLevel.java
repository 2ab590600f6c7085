package dev.scabbard.core.profile;

/// How much the log file tells. No level writes a secret.
public enum LogLevel {
    /// Faults of Scabbard only.
    ERROR,
    /// And what went wrong elsewhere.
    WARN,
    /// And what happened, without names and paths; the default.
    INFO,
    /// And details for a bug report.
    DEBUG
}
