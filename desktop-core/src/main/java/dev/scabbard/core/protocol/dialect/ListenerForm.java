package dev.scabbard.core.protocol.dialect;

/// What a server says over `WS /files/listen` when a folder has changed (Excalibur, E 4.5; F, G3).
public enum ListenerForm {
    /// Nothing: there is no listener.
    NONE,
    /// A frame that cannot be relied on: any means that something has changed somewhere.
    SOMETHING,
    /// The folder's path as ExEF under the master key, in a binary frame.
    SEALED_PATH
}
