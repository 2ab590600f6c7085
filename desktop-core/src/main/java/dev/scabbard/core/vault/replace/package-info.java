/// How a file gets another content without ever being gone, and how what a break left is put right or offered again.
@NullMarked
package dev.scabbard.core.vault.replace;

import org.jspecify.annotations.NullMarked;
