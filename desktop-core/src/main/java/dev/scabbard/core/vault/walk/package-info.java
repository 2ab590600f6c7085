/// What takes going through a folder and everything below it, at the server's pace: searching, counting.
@NullMarked
package dev.scabbard.core.vault.walk;

import org.jspecify.annotations.NullMarked;
