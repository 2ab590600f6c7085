/// One server as it shows itself to anybody, without a login: what it is, at which pace it wants to be asked, what its
/// clock shows and the largest file it takes.
@NullMarked
package dev.scabbard.core.excalibur.server;

import org.jspecify.annotations.NullMarked;
