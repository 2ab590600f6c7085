/// The client of one Excalibur server: a connection to it, the session of an account that renews itself, its calls for
/// files, and new accounts. What these stand on, and how a server is found, have rooms of their own.
@NullMarked
package dev.scabbard.core.excalibur;

import org.jspecify.annotations.NullMarked;
