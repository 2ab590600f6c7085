package dev.scabbard.core.protocol.dialect;

/// How the path parameter of a request travels (Excalibur, C 2.7).
public enum PathForm {
    /// Percent-encoded.
    CLEAR,
    /// As one segment: URL-safe Base64, padded, of the ExEF under the master key; marked by `X-Encrypted: true`.
    SEALED
}
