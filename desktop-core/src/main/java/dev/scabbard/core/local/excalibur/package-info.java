/// The server side of Excalibur over HTTP and WebSocket, for every dialect: start at `HostedExcalibur`, which puts a
/// server together of what lies in the rooms below.
@NullMarked
package dev.scabbard.core.local.excalibur;

import org.jspecify.annotations.NullMarked;
