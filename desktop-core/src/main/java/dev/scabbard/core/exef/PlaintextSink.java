package dev.scabbard.core.exef;

import java.io.IOException;

/// Where a layer puts what it has decrypted: the next layer, or the quarantine.
@FunctionalInterface
interface PlaintextSink {

    /// Takes bytes that have not been verified yet; the array is overwritten afterwards.
    void write(byte[] b, int off, int len) throws IOException;

    /// Hears how many bytes there will be in all, before the first of them, from a format that says so there.
    default void announce(long length) {
        // of no interest to a layer
    }
}
