/// WebSockets of the embedded Excalibur: what is spoken over each, how a client is let in, and how frames travel.
@NullMarked
package dev.scabbard.core.local.excalibur.socket;

import org.jspecify.annotations.NullMarked;
