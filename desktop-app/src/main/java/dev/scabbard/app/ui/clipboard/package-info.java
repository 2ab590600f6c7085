/// The computer's clipboard, and secrets on it for a while: [dev.scabbard.app.ui.clipboard.ClipboardGuard] takes them
/// off again.
@NullMarked
package dev.scabbard.app.ui.clipboard;

import org.jspecify.annotations.NullMarked;
