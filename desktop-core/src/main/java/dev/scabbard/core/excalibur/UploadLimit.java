package dev.scabbard.core.excalibur;

import java.util.OptionalLong;

/// The largest file that the server takes, as far as it has said so. Safe for many threads.
final class UploadLimit {

    private volatile OptionalLong bytes = OptionalLong.empty();

    /// In bytes of plaintext; empty when the server has not said.
    OptionalLong bytes() {
        return bytes;
    }

    void learn(long limit) {
        bytes = OptionalLong.of(limit);
    }
}
