/// The records of an open Xecrets account.
@NullMarked
package dev.scabbard.app.secrets;

import org.jspecify.annotations.NullMarked;
