package dev.scabbard.core.vault.journal;

/// Says, as long as it is open, that part files may lie in a local folder. Made by [Journal#partsIn].
@FunctionalInterface
public interface PartsNote extends AutoCloseable {

    /// No part file of this one is left there.
    @Override
    void close();
}
