/// What the requests of a session carry: paths as they travel, plain or sealed, and the proof that whoever asks holds
/// the session's master key (Excalibur, A.6 and C 2.6). Pure computation for both sides.
@NullMarked
package dev.scabbard.core.protocol.request;

import org.jspecify.annotations.NullMarked;
