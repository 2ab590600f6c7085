/// Names: which ones a file or a user may have, and names that a server cannot read.
@NullMarked
package dev.scabbard.core.protocol.names;

import org.jspecify.annotations.NullMarked;
