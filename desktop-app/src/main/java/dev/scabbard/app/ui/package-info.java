/// Pieces shared by the stories: view loading, navigation interface, background runner, dialogs, password field, clipboard guard, idle lock, theme.
@NullMarked
package dev.scabbard.app.ui;

import org.jspecify.annotations.NullMarked;
