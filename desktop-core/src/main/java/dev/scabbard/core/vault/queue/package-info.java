/// Many files and whole folders on their way: plans made before anything moves, and the queue that carries them out two
/// at a time.
@NullMarked
package dev.scabbard.core.vault.queue;

import org.jspecify.annotations.NullMarked;
