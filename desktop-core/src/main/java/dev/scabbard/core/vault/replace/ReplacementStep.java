package dev.scabbard.core.vault.replace;

/// What to do next about a replacement; [ReplacementState#next] decides it.
enum ReplacementStep {
    /// Read the new content back, to see whether it is whole.
    VERIFY_NEW,
    /// Rename the old content away from the name.
    SET_ASIDE,
    /// Rename the new content to the name.
    TAKE_NAME,
    /// Delete the old content: the new one has the name.
    REMOVE_OLD,
    /// Delete what was sent of the new content.
    REMOVE_NEW,
    /// Rename the old content back to the name.
    PUT_BACK,
    /// Read what has the name, to see whether it is the new content.
    COMPARE,
    /// Give the new content a name of its own, because something else has its name.
    KEEP_NEW,
    /// Give the old content a name of its own, because it cannot be told what has its name.
    KEEP_OLD,
    /// Nothing is left to do: no temporary name is there any more.
    OVER
}
