package dev.scabbard.core.excalibur.server;

import java.util.OptionalLong;

/// The largest file that the server takes, as far as it has said so. Safe for many threads.
public final class UploadLimit {

    private volatile OptionalLong bytes = OptionalLong.empty();

    /// In bytes of plaintext; empty when the server has not said.
    public OptionalLong bytes() {
        return bytes;
    }

    /// Takes in what the server has said.
    ///
    /// @param limit in bytes of plaintext
    public void learn(long limit) {
        bytes = OptionalLong.of(limit);
    }
}
