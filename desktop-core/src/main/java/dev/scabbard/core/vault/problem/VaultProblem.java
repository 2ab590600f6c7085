package dev.scabbard.core.vault.problem;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Everything an open vault and its transfers may say to the user.
public abstract sealed class VaultProblem extends Problem permits ItemProblem, TransferProblem, VaultStateProblem {

    private static final long serialVersionUID = 1L;

    VaultProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }
}
