/// Excalibur's protocol as pure computation, without input or output. Here is the ground its rooms stand on: what can
/// go wrong, releases, and how JSON, Base64 and times are written.
///
/// Above it: `login` with its two ways `srp` and `opaque` (`group`, `noise`), `keys` and `words`, `names`, `request`,
/// `reply` and `listing`; `dialect` says what differs between releases.
@NullMarked
package dev.scabbard.core.protocol;

import org.jspecify.annotations.NullMarked;
