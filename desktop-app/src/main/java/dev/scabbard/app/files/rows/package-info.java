/// The rows of a folder as plain data: what is in each, the order they are shown in, and how they lie before the user.
/// No window: whatever shows them stands above.
@NullMarked
package dev.scabbard.app.files.rows;

import org.jspecify.annotations.NullMarked;
