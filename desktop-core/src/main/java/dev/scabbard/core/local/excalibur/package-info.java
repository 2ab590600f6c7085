/// The server side of Excalibur 0.2 over HTTP and WebSocket.
@NullMarked
package dev.scabbard.core.local.excalibur;

import org.jspecify.annotations.NullMarked;
