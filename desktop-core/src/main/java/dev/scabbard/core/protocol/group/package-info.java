/// The prime-order group that OPAQUE and Noise calculate in, behind one small interface.
@NullMarked
package dev.scabbard.core.protocol.group;

import org.jspecify.annotations.NullMarked;
