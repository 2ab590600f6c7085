/// A recovery key on the way to its owner: the [panel][dev.scabbard.app.ui.recoverykey.RecoveryKeyPanel] that shows,
/// copies, saves and prints it, and whether it has been [kept][dev.scabbard.app.ui.recoverykey.KeptKey].
@NullMarked
package dev.scabbard.app.ui.recoverykey;

import org.jspecify.annotations.NullMarked;
