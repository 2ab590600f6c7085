/// Unlocking a vault or an account that is known.
@NullMarked
package dev.scabbard.app.unlock;

import org.jspecify.annotations.NullMarked;
