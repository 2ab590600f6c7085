package dev.scabbard.core.vault.queue;

import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;

/// Judges whether a problem concerns one task or all that are left.
final class ProblemScope {

    /// So many odd answers in a row are no longer the fault of single files.
    static final int ODD_IN_A_ROW = 5;

    private int odd;

    /// A task worked.
    void worked() {
        odd = 0;
    }

    /// Whether a problem would meet all that are left too.
    boolean concernsAll(Problem problem) {
        return switch (problem) {
            case TransferProblem.DiskFull _, TransferProblem.NoPermission _ -> true;
            case TransferProblem.TransferInterrupted _ -> true; // it has tried often enough by itself
            case QueueProblem.TargetGone _ -> true;
            case TransferProblem _, ItemProblem _, QueueProblem _ -> false;
            case SessionProblem.UnexpectedStatus _, SessionProblem.ReplyDamaged _ -> ++odd >= ODD_IN_A_ROW;
            case ProtocolProblem _ -> false; // a name
            default -> true;
        };
    }
}
