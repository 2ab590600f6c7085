package dev.scabbard.core.protocol.dialect;

/// Which request bodies a server opens before it reads them (Excalibur, part B, row *encrypted bodies*; C 2.7).
public enum BodyForm {
    /// Those that come with `X-Encrypted: true`, on the routes that can; all others are read as they are.
    WHERE_MARKED,
    /// Every body of a route whose replies are encrypted, marked or not; one that does not open is a 401.
    ALWAYS_SEALED
}
