/// One call of a client: the route that it takes, who makes it, what it brings, and how it is answered or rejected.
@NullMarked
package dev.scabbard.core.local.excalibur.call;

import org.jspecify.annotations.NullMarked;
