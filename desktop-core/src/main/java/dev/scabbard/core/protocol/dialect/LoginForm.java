package dev.scabbard.core.protocol.dialect;

/// How a user proves to a server who they are (Excalibur, part B, row *login*).
public enum LoginForm {
    /// SRP 6a over `WS /auth` (Excalibur, A.5).
    SRP,
    /// What `auth_protocol` of the security details says: SRP, or OPAQUE-3DH over `WS /auth/opaque` (Excalibur, F, G5).
    SRP_OR_OPAQUE,
    /// OPAQUE-3DH over `WS /auth/opaque` (Excalibur, E 4.1).
    OPAQUE
}
