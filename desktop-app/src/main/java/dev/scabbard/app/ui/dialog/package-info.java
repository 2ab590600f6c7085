/// Questions and messages over the window's content, and the system's own dialogs for files and folders. Start at
/// [dev.scabbard.app.ui.dialog.Dialogs].
@NullMarked
package dev.scabbard.app.ui.dialog;

import org.jspecify.annotations.NullMarked;
