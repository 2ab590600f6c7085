/// The users of the embedded Excalibur: how they come to be and change, who of them is signed in or listens, who is let
/// in, and the routes about all that.
@NullMarked
package dev.scabbard.core.local.excalibur.users;

import org.jspecify.annotations.NullMarked;
