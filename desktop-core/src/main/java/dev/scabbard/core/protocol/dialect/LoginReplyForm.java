package dev.scabbard.core.protocol.dialect;

/// What the server's last message of a login is (Excalibur, part B, row *login reply*).
public enum LoginReplyForm {
    /// A text message: JSON of nonce, token and tag, AES-256-GCM under the master key (Excalibur, A.5).
    JSON_GCM,
    /// A binary message: ExEF of the token under the master key (Excalibur, E 4.1, 0.7).
    SEALED_TOKEN,
    /// A binary message: ExEF of two times, the largest upload and the token, parted by blanks (Excalibur, E 4.1).
    SEALED_FIELDS
}
