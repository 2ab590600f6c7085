package dev.scabbard.app.account;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.problem.Problem;

/// What went wrong with a change, where the words for a login or a new account would mislead.
final class AccountWords {

    private AccountWords() {}

    static String of(Problem problem) {
        return switch (problem) {
            case AccountProblem.UserTaken _ -> Messages.text("account.userTaken");
            case AccountProblem.LoginConnectionLost _ -> Messages.text("account.nothingChanged");
            case AccountProblem.LoginNoAnswer _ -> Messages.text("account.nothingChanged");
            default -> Messages.problem(problem);
        };
    }
}
