/// What an open vault and its transfers may say to the user: one sealed family, [VaultProblem].
@NullMarked
package dev.scabbard.core.vault.problem;

import org.jspecify.annotations.NullMarked;
