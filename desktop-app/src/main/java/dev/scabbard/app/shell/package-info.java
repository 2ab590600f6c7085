/// The main window: sidebar of vaults, status bar, navigation; composes the stories.
@NullMarked
package dev.scabbard.app.shell;

import org.jspecify.annotations.NullMarked;
