/// How strong a new password is: [dev.scabbard.app.ui.strength.StrengthMeter] shows what
/// [dev.scabbard.app.ui.strength.StrengthViewModel] judges while it is typed.
@NullMarked
package dev.scabbard.app.ui.strength;

import org.jspecify.annotations.NullMarked;
