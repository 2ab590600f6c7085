package dev.scabbard.core.exef;

import java.io.IOException;

/// Makes the sealed form of a plaintext piece by piece: what differs between one message and chunks.
sealed interface Sealer permits MessageSealer, ChunkSealer {

    /// What comes first.
    byte[] header();

    /// The most bytes one call of [#next] writes.
    int mostAtOnce();

    /// Whether all has been made.
    boolean isDone();

    /// Makes the next piece.
    ///
    /// @param out has room for [#mostAtOnce] bytes
    /// @return how many bytes were written; may be none
    /// @throws ExefProblem.SourceChanged when the source has another length than was announced
    int next(ExactSource source, byte[] out) throws IOException;

    /// Overwrites plaintext and keys that are left.
    void wipe();
}
