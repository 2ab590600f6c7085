/// What things are called on the server, and what they are shown as.
@NullMarked
package dev.scabbard.core.vault.names;

import org.jspecify.annotations.NullMarked;
