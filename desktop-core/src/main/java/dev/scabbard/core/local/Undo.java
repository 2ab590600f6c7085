package dev.scabbard.core.local;

import java.util.ArrayDeque;
import java.util.Deque;

/// Closes what a start that failed half-way had opened, the last first.
final class Undo implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /// Notes what is to be closed if the start fails.
    <T extends AutoCloseable> T ifFailed(T resource) {
        opened.push(resource);
        return resource;
    }

    /// The start has not failed: everything stays open.
    <T> T notNeeded(T result) {
        opened.clear();
        return result;
    }

    @Override
    public void close() {
        for (AutoCloseable resource : opened) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException("what was opened does not close", e);
            }
        }
        opened.clear();
    }
}
