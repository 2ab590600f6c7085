/// Everything in one open vault copied to another and compared, so that the first one may go. Start at [VaultCopy].
@NullMarked
package dev.scabbard.core.vault.copy;

import org.jspecify.annotations.NullMarked;
