/// The one HTTP and WebSocket transport: TLS trust, proxies, time-outs, pacing, redacted logging.
@NullMarked
package dev.scabbard.core.net;

import org.jspecify.annotations.NullMarked;
