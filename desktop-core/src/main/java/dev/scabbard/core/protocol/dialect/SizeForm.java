package dev.scabbard.core.protocol.dialect;

/// What the size in a listing is, and how to ask for the stored one (Excalibur, part B, row *size query*).
public enum SizeForm {
    /// The plaintext's, or the stored one with `with_exef_header=true`.
    WITH_EXEF_HEADER,
    /// The plaintext's, or the stored one with `include_exef_size=true`.
    INCLUDE_EXEF_SIZE,
    /// Always the stored one.
    STORED
}
