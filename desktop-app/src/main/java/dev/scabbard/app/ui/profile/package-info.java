/// What this program keeps on this computer between runs, in the folder of its profile: what is remembered, as the
/// window [sees and changes it][dev.scabbard.app.ui.profile.AppProfile], how servers are reached by that, and the log.
@NullMarked
package dev.scabbard.app.ui.profile;

import org.jspecify.annotations.NullMarked;
