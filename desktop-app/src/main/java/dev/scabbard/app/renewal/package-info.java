/// Moving a vault on this computer that was made for an older Excalibur over to a new one beside it.
@NullMarked
package dev.scabbard.app.renewal;

import org.jspecify.annotations.NullMarked;
