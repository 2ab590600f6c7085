/// The table that shows the rows of a folder: its cells and rows, what is selected and in sight while rows change, and
/// the dragging of rows.
@NullMarked
package dev.scabbard.app.files.table;

import org.jspecify.annotations.NullMarked;
