package dev.scabbard.bench;

import dev.scabbard.core.exef.Quarantine;

/// Takes plaintext, counts it and forgets it.
final class CountedAway implements Quarantine {

    private long bytes;
    private boolean released;

    @Override
    public void write(byte[] b, int off, int len) {
        bytes += len;
    }

    @Override
    public void release() {
        released = true;
    }

    @Override
    public void discard() {
        bytes = 0;
    }

    /// How much was released; nothing before.
    long released() {
        return released ? bytes : 0;
    }
}
