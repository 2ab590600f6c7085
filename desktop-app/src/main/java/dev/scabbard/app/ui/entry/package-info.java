/// Where secrets are typed: [dev.scabbard.app.ui.entry.PasswordInput] keeps what is typed in memory that is overwritten.
@NullMarked
package dev.scabbard.app.ui.entry;

import org.jspecify.annotations.NullMarked;
