/// What the computer tells about sleep, locked sessions and locked screens, so that everything locks with it. Start at
/// [dev.scabbard.app.ui.system.SystemEvents].
@NullMarked
package dev.scabbard.app.ui.system;

import org.jspecify.annotations.NullMarked;
