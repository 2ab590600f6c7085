/// What everything has in common that an open vault keeps on this computer: a key that is derived from the vault key,
/// and a folder of the owner alone.
@NullMarked
package dev.scabbard.core.vault.kept;

import org.jspecify.annotations.NullMarked;
