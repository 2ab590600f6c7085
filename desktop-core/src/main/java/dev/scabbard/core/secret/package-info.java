/// Secret bytes and characters, wiped on close.
@NullMarked
package dev.scabbard.core.secret;

import org.jspecify.annotations.NullMarked;
