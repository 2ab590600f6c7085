package dev.scabbard.core.vault.seen;

/// What to show beside a file's name.
public enum SeenMark {
    /// Nothing.
    NONE,
    /// Somebody has changed it elsewhere.
    CHANGED,
    /// There is an [Alarm] about it.
    ALARM
}
