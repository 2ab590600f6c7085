package dev.scabbard.core.vault;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;

/// What a change of all names of a vault has come to.
///
/// @param finished whether it is done with; else it can be gone on with when what is in the way is gone
/// @param refused things whose names could not be changed
/// @param untouched how many things have names that must never be sent; they stay as they are
public record NamesReport(boolean finished, List<Refused> refused, int untouched) {

    /// A thing that is still called on the server as before.
    ///
    /// @param why what is in the way
    public record Refused(VaultPath path, Problem why) {}

    /// Keeps a copy.
    public NamesReport {
        refused = List.copyOf(refused);
    }
}
