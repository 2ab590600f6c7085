/// What a used and locked program leaves in its memory, looked at from outside.
@NullMarked
package dev.scabbard.core.memory;

import org.jspecify.annotations.NullMarked;
