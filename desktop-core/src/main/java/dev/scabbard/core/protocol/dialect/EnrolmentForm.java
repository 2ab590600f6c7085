package dev.scabbard.core.protocol.dialect;

/// How an account is made, and what its future owner needs from the server's operator for it (Excalibur, part B, row
/// *enrol*).
public enum EnrolmentForm {
    /// `POST /users/add/{username}` under an account creation key of 32 characters (Excalibur, A.4).
    KEY_OF_CHARACTERS,
    /// The same under an account creation key of 32 bytes, handed out as 24 words (Excalibur, F, G3).
    KEY_OF_WORDS,
    /// `WS /auth/opaque/register`, every frame sealed under the account creation key of 24 words (Excalibur, F, G5).
    OPAQUE_UNDER_KEY,
    /// `WS /auth/opaque/register` after a Noise-NK handshake with the server's account creation public key, handed out
    /// as 24 words (Excalibur, E 4.3).
    OPAQUE_UNDER_NOISE;

    /// Whether a verifier is made for the server, in the group that it wants.
    public boolean makesVerifier() {
        return this == KEY_OF_CHARACTERS || this == KEY_OF_WORDS;
    }

    /// Whether what the operator hands out is 24 words; otherwise it is 32 characters.
    public boolean asksForWords() {
        return this != KEY_OF_CHARACTERS;
    }
}
