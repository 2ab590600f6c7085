package dev.scabbard.core.exef;

import java.io.IOException;

/// One ExEF layer that is opened while its bytes arrive, in pieces of any size and in constant memory.
sealed interface OpeningLayer extends PlaintextSink, AutoCloseable
        permits OpeningMessage, OpeningChunks, OpeningStored {

    /// Begins one.
    ///
    /// @param sink gets the plaintext
    static OpeningLayer of(ExefLayer layer, PlaintextSink sink) {
        return switch (layer.reader()) {
            case MessageExef version -> new OpeningMessage(version.format(), layer.key(), sink);
            case ExefV4 _ -> new OpeningChunks(layer.key(), sink);
            case StoredExef _ -> new OpeningStored(layer.key(), sink);
        };
    }

    /// Takes the next sealed bytes.
    ///
    /// @throws ExefProblem as soon as they cannot be part of one whole ExEF under the key
    /// @throws IOException as the sink threw it
    @Override
    void write(byte[] b, int off, int len) throws IOException;

    /// With how many bytes it works best next; at least one.
    int wanted();

    /// Says that no more bytes come.
    ///
    /// @throws ExefProblem when it was not whole
    void finish();

    /// What tells this encryption from every other ([Quarantine#sealedAs]), once this is [finished][#finish].
    byte[] tag();

    /// Overwrites what is left in the buffers.
    @Override
    void close();
}
