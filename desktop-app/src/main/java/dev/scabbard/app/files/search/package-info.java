/// Searching a folder and everything below it by name, shown in place of the folder's table.
@NullMarked
package dev.scabbard.app.files.search;

import org.jspecify.annotations.NullMarked;
