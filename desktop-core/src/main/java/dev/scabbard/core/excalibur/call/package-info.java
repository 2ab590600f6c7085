/// Calls that a session signs, and its WebSockets: what a request says, how it is sealed and proved in the form of the
/// server's dialect, and what its answer is before and after it has been opened.
@NullMarked
package dev.scabbard.core.excalibur.call;

import org.jspecify.annotations.NullMarked;
