package dev.scabbard.core.protocol.keys;

import java.util.Arrays;
import java.util.Optional;

/// How a key is made from a password slowly (Excalibur, C 2.3). Up to 0.6 there is only PBKDF2; from 0.7 on each
/// account says which it uses.
public enum KeyAlgorithm {
    /// PBKDF2-HMAC-SHA256 with 650 000 rounds.
    PBKDF2("pbkdf2"),
    /// Argon2d 1.3 with 32 768 KiB of memory, 3 passes, 2 lanes.
    ARGON2D("argon2d");

    private final String wireName;

    KeyAlgorithm(String wireName) {
        this.wireName = wireName;
    }

    /// The name that travels, such as `argon2d`.
    public String wireName() {
        return wireName;
    }

    /// The algorithm of this name; empty when there is none.
    public static Optional<KeyAlgorithm> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.wireName.equals(name))
                .findFirst();
    }
}
