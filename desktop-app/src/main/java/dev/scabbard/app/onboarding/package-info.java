/// Opening an Excalibur vault for the first time, creating one on this computer, adding a Xecrets account.
@NullMarked
package dev.scabbard.app.onboarding;

import org.jspecify.annotations.NullMarked;
