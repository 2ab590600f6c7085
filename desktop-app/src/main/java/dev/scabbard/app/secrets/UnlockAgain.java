package dev.scabbard.app.secrets;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.xecrets.XecretsProblem;

/// Tells what is mended by asking for the passphrase again from what is worth a second try.
final class UnlockAgain {

    private UnlockAgain() {}

    static boolean helps(Problem problem) {
        return problem instanceof XecretsProblem.PassphraseRefused
                || problem instanceof XecretsProblem.TooSoon
                || problem instanceof XecretsProblem.AccountLocked;
    }
}
