package dev.scabbard.core.protocol.opaque;

/// The errors that servers state in words, which a client tells apart by them (Excalibur, C 2.1, E 4.1 to 4.4, F).
final class Wording {

    static final String UNKNOWN_USER = "User does not exist";
    static final String NO_KE2 = "Failed to generate KE2";
    static final String WRONG_CREATION_KEY = "Invalid value";
    static final String UNDECRYPTABLE = "Failed to decrypt message. Is the key correct?";
    static final String USER_EXISTS = "User already exists";
    static final String NAME_TAKEN = "Username already taken";

    private Wording() {}
}
