/// Preferences.
@NullMarked
package dev.scabbard.app.settings;

import org.jspecify.annotations.NullMarked;
