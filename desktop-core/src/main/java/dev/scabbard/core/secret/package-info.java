/// Secret bytes and characters, wiped on close; the protected memory they live in; and what keeps others out of the
/// memory of this process.
@NullMarked
package dev.scabbard.core.secret;

import org.jspecify.annotations.NullMarked;
