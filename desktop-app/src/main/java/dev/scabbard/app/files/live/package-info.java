/// The folder on screen as it changes elsewhere, or cannot be fetched for a while.
@NullMarked
package dev.scabbard.app.files.live;

import org.jspecify.annotations.NullMarked;
