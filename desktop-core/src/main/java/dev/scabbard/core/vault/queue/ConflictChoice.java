package dev.scabbard.core.vault.queue;

/// What to do with something whose name is taken where it goes.
public enum ConflictChoice {
    /// It stays where it is.
    SKIP,
    /// The old one goes when the new one is complete.
    REPLACE,
    /// The new one gets a number behind its name.
    KEEP_BOTH
}
