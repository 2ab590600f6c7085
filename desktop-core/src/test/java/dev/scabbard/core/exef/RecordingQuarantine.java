package dev.scabbard.core.exef;

import java.io.ByteArrayOutputStream;

/// A quarantine that remembers what was done to it.
class RecordingQuarantine implements Quarantine {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private boolean released;
    private boolean discarded;

    @Override
    public void write(byte[] b, int off, int len) {
        content.write(b, off, len);
    }

    @Override
    public void release() {
        released = true;
    }

    @Override
    public void discard() {
        discarded = true;
    }

    boolean isReleased() {
        return released && !discarded;
    }

    boolean isDiscarded() {
        return discarded;
    }

    byte[] content() {
        return content.toByteArray();
    }
}
