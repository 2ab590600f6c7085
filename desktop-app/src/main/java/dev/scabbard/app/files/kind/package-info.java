/// What files are for, as far as their names tell.
@NullMarked
package dev.scabbard.app.files.kind;

import org.jspecify.annotations.NullMarked;
