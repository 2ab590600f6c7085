package dev.scabbard.core.protocol.dialect;

/// How a WebSocket of a session proves whose it is (Excalibur, C 2.6).
public enum SocketProof {
    /// There are no such WebSockets.
    NONE,
    /// By the query parameters `auth_token` and `hmac_validation`; a refusal is HTTP 403.
    QUERY,
    /// By the first text frame, `JWT:PROOF`, which the server answers with `Authenticated`; a refusal is close code
    /// 1008.
    FIRST_FRAME
}
