/// One file on its way into a vault or out of it, as a thing that runs once and can be held, cancelled and watched.
@NullMarked
package dev.scabbard.core.vault.transfer;

import org.jspecify.annotations.NullMarked;
