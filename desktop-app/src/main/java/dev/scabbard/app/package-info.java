/// The entry point: what is started before any JavaFX class is loaded.
@NullMarked
package dev.scabbard.app;

import org.jspecify.annotations.NullMarked;
