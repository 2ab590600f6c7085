package dev.scabbard.core.profile;

/// How the window looks.
public enum Theme {
    /// Light or dark, as the system is.
    SYSTEM,
    /// Always light.
    LIGHT,
    /// Always dark.
    DARK
}
