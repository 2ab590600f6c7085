/// Editing small text files of a vault in memory.
@NullMarked
package dev.scabbard.app.files.editor;

import org.jspecify.annotations.NullMarked;
