package dev.scabbard.core.fuzz;

import java.util.List;

/// Something of the product that reads what a stranger wrote. Reading leaves nothing behind: each input meets the same.
public interface FuzzTarget {

    /// Sound inputs, from which damaged ones are made; the same in every run, so that a failure can be repeated.
    List<byte[]> seeds();

    /// Reads one input. Problems that the product documents for input like this are the target's to expect; whatever
    /// comes out of here is a bug.
    ///
    /// @param input not to be changed
    void read(byte[] input) throws Exception;
}
