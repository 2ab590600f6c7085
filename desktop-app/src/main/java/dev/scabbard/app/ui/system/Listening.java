package dev.scabbard.app.ui.system;

/// What the computer can be heard to tell at this moment.
///
/// @param sleep whether it tells when it sleeps and wakes
/// @param session whether it tells when the session is locked or left
/// @param screen whether it tells when the screen saver covers the screen
/// @param sleepWaits whether its sleep waits, for some seconds at most, until everything is locked
public record Listening(boolean sleep, boolean session, boolean screen, boolean sleepWaits) {

    /// Nothing can be heard.
    public static final Listening NOTHING = new Listening(false, false, false, false);
}
