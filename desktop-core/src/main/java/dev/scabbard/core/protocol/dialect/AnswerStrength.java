package dev.scabbard.core.protocol.dialect;

/// How strongly a server encrypts its HTTP answers, as it is when nobody has set it (Excalibur, D 1; 0.8, details 20).
/// What goes over WebSockets is as strong as its key everywhere, and readers take every strength.
public enum AnswerStrength {

    /// As strong as the session's master key: AES-256.
    AS_KEY,

    /// AES-128, unless the operator has set it otherwise.
    AES_128
}
