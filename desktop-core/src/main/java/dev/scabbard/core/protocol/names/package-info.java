/// Names that a server cannot read.
@NullMarked
package dev.scabbard.core.protocol.names;

import org.jspecify.annotations.NullMarked;
