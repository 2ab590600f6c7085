/// The journal of an open vault: sealed records on this computer of what must be put right, or offered again, when the
/// program or the connection ends in the middle. Start at [Journal].
@NullMarked
package dev.scabbard.core.vault.journal;

import org.jspecify.annotations.NullMarked;
