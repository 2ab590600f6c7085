/// The local side of a transfer: names that this computer can hold, part files, and what its disk refuses.
/// Knows nothing of servers.
@NullMarked
package dev.scabbard.core.vault.disk;

import org.jspecify.annotations.NullMarked;
