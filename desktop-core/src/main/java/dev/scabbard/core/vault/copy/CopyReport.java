package dev.scabbard.core.vault.copy;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;

/// What came of a copy.
///
/// @param folders how many folders both vaults have
/// @param files how many files were read in both vaults and are the same: name, length and SHA-256
/// @param bytes of these files when decrypted
/// @param again how many of them had arrived damaged and were copied a second time
/// @param more how many files and folders the new vault has beside
/// @param findings what is not the same in both, and why; in the order in which it was found
public record CopyReport(int folders, int files, long bytes, int again, int more, List<Finding> findings) {

    public CopyReport {
        findings = List.copyOf(findings);
    }

    /// Whether everything of the old vault was found in the new one. Only then may the old one go.
    public boolean isWhole() {
        return findings.isEmpty();
    }

    /// One thing of the old vault that is not in the new one as it was.
    ///
    /// @param path where it lies in the old vault
    /// @param problem why
    public record Finding(VaultPath path, Problem problem) {}
}
