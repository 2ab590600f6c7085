package dev.scabbard.core.excalibur.problem;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Everything the client of a server may say to the user.
public abstract sealed class ExcaliburProblem extends Problem
        permits AccountProblem, AddressProblem, ServerProblem, SessionProblem, VaultKeyProblem {

    private static final long serialVersionUID = 1L;

    ExcaliburProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }
}
