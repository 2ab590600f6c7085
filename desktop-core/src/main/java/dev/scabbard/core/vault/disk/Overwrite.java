package dev.scabbard.core.vault.disk;

import dev.scabbard.core.vault.problem.TransferProblem;

/// What to do when the target of a transfer exists already.
public enum Overwrite {

    /// Stop with [TransferProblem.AlreadyThere] before anything is sent or written, so that the user can be asked.
    REFUSE,

    /// Replace it. The old content stays until the new one is complete and verified; what a break leaves of a
    /// replacement in the vault is put right at its next opening (ADR 0008).
    REPLACE
}
