package dev.scabbard.app.ui.vaults;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.problem.VaultStateProblem;

/// Tells what went wrong from what the user has ended.
public final class UserWill {

    private UserWill() {}

    /// Whether the user has brought this about by cancelling or by locking: then it needs no words.
    public static boolean explains(Problem problem) {
        return problem instanceof NetProblem.Cancelled || problem instanceof VaultStateProblem.VaultLocked;
    }
}
