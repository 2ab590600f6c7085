package dev.scabbard.core.exef;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A quarantine that remembers what was done to it.
class RecordingQuarantine implements Quarantine {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final List<Long> announced = new ArrayList<>();
    private boolean released;
    private boolean discarded;

    @Override
    public void write(byte[] b, int off, int len) {
        content.write(b, off, len);
    }

    @Override
    public void announce(long length) {
        announced.add(length);
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

    /// The lengths that it has heard of.
    List<Long> announced() {
        return List.copyOf(announced);
    }

    byte[] content() {
        return content.toByteArray();
    }
}
