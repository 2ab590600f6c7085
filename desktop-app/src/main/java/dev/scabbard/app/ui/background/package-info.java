/// Work off the UI thread, and what comes of it brought back to it: view models give what blocks to a
/// [dev.scabbard.app.ui.background.BackgroundRunner] and may end it by the
/// [dev.scabbard.app.ui.background.Job] that they get for it.
@NullMarked
package dev.scabbard.app.ui.background;

import org.jspecify.annotations.NullMarked;
