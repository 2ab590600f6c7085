package dev.scabbard.app.ui.system;

/// Why the computer asks to lock.
public enum LockCause {
    /// The computer is about to sleep.
    SLEEP,
    /// The computer has woken up.
    WAKE,
    /// The session of the user is locked.
    SESSION_LOCKED,
    /// Another user's session is on the screen now.
    SESSION_LEFT,
    /// The screen saver covers the screen.
    SCREEN_COVERED
}
