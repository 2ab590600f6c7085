/// The server side of Excalibur over HTTP and WebSocket, for every dialect: start at `HostedExcalibur`.
@NullMarked
package dev.scabbard.core.local.excalibur;

import org.jspecify.annotations.NullMarked;
