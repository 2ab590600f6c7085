/// The embedded server: Excalibur and Xecrets on loopback, for a vault on this computer and for every test.
@NullMarked
package dev.scabbard.core.local;

import org.jspecify.annotations.NullMarked;
