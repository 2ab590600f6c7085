package dev.scabbard.core.vault;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Everything an open vault, its transfers and the recovery of files may say to the user.
public abstract sealed class VaultProblem extends Problem
        permits ItemProblem, RecoveryProblem, TransferProblem, VaultStateProblem {

    private static final long serialVersionUID = 1L;

    VaultProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }
}
