/// An open vault as a whole: [Vault] is the way to its folders, transfers, moves, names and security, and its end is
/// the lock. Rooms below it hold what it is made of; those above (`queue`, `walk`, `copy`) work with it.
@NullMarked
package dev.scabbard.core.vault;

import org.jspecify.annotations.NullMarked;
