/// Turns the bytes of a file into what can be shown: text, a picture, pages. Plain computation in memory: no window, no
/// disk, bounded in time and space whatever the bytes are. Each decoder refuses with a [CannotShow].
@NullMarked
package dev.scabbard.app.files.content;

import org.jspecify.annotations.NullMarked;
