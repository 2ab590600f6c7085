package dev.scabbard.core.protocol.dialect;

/// How a short text, such as a new name, travels in a request's body (Excalibur, part B, row *encrypted bodies*).
public enum TextForm {
    /// A JSON string, readable by anybody on the way.
    CLEAR_JSON,
    /// A JSON string as ExEF under the master key.
    SEALED_JSON,
    /// The UTF-8 text itself as ExEF under the master key, with `X-Content-Type: text/plain`.
    SEALED_TEXT
}
