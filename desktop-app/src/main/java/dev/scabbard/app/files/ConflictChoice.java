package dev.scabbard.app.files;

/// What to do with files whose names are taken where they go.
enum ConflictChoice {
    /// The old ones go when the new ones are complete.
    REPLACE,
    /// The new ones get a number behind their names.
    KEEP_BOTH,
    /// The new ones stay where they are.
    SKIP
}
