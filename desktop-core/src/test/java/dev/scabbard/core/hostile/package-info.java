/// Servers for tests: a real one with accounts that cost no key derivation, and a hostile one in front of it.
@NullMarked
package dev.scabbard.core.hostile;

import org.jspecify.annotations.NullMarked;
