/// Moving things of a vault to other folders: what was cut, the choice of a folder, and the moving itself.
@NullMarked
package dev.scabbard.app.files.move;

import org.jspecify.annotations.NullMarked;
