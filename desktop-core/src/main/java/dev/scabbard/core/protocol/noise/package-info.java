/// The handshake under which accounts are made from Excalibur 0.7 on: Noise NK as those servers do it.
@NullMarked
package dev.scabbard.core.protocol.noise;

import org.jspecify.annotations.NullMarked;
