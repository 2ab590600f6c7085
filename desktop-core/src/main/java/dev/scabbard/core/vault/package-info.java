/// An open vault: folders, files, transfers, lock.
@NullMarked
package dev.scabbard.core.vault;

import org.jspecify.annotations.NullMarked;
