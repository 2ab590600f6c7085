/// The pane that shows what is in the selected file, from memory only.
@NullMarked
package dev.scabbard.app.files.preview;

import org.jspecify.annotations.NullMarked;
