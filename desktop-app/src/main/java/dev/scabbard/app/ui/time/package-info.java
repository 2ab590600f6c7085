/// The clock, and what happens by it: a [dev.scabbard.app.ui.time.TimeSource] tells the time and ticks on the UI
/// thread; the others wait, count down or lock by it.
@NullMarked
package dev.scabbard.app.ui.time;

import org.jspecify.annotations.NullMarked;
