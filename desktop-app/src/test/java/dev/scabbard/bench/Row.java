package dev.scabbard.bench;

import java.util.List;

/// One thing that has to be fast enough, or small enough.
@FunctionalInterface
public interface Row {

    /// Measures it, and what it is compared with, in turns.
    ///
    /// @param workshop lends what is needed and clears up
    /// @return the lines of the table
    List<Line> measure(Workshop workshop) throws Exception;
}
