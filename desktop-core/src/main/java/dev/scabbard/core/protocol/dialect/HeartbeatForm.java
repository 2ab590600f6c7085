package dev.scabbard.core.protocol.dialect;

/// What `/well-known/heartbeat` needs to say that a session lives, 202 instead of 200 (Excalibur, A.1; F, G3; H,
/// 0.5.0).
public enum HeartbeatForm {
    /// The bearer token alone.
    BY_TOKEN,
    /// The bearer token and a proof of possession.
    BY_PROOF,
    /// Nothing will do: there is no heartbeat.
    NONE
}
