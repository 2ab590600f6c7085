package dev.scabbard.app.ui;

/// Overwrites what is free in the memory of this program.
@FunctionalInterface
public interface MemorySweeper {

    /// Does it; takes some 100 milliseconds. Not for the UI thread.
    void sweep();
}
