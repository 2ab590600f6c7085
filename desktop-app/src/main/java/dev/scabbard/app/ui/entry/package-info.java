/// Where secrets are typed: the [field of a password][dev.scabbard.app.ui.entry.PasswordInput], the
/// [field of the 24 words of a key][dev.scabbard.app.ui.entry.WordsInput], and how
/// [strong][dev.scabbard.app.ui.entry.StrengthMeter] a new password is. None of them keeps a `String` of the whole.
@NullMarked
package dev.scabbard.app.ui.entry;

import org.jspecify.annotations.NullMarked;
