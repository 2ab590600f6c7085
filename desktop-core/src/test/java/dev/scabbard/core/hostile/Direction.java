package dev.scabbard.core.hostile;

/// Which way a body goes.
public enum Direction {
    /// From the client to the server.
    REQUEST,
    /// From the server to the client.
    ANSWER
}
