package dev.scabbard.core.protocol.dialect;

/// Where a server keeps what opens a vault (Excalibur, part B; E 4.2; F).
public enum VaultRecordForm {
    /// Salts from the open `GET /users/security/{username}`, the sealed vault key from `GET /users/vault/{username}`.
    SALTS_APART,
    /// As `SALTS_APART`, and what the client wants kept as a text at `/users/info/{username}` and
    /// `/users/edit-info/{username}`.
    SALTS_APART_WITH_INFO,
    /// All in one, for who is logged in: `GET` and `PUT /users/vault`.
    ONE_RECORD
}
