/// A Xecrets service with sample records, over HTTPS on loopback.
@NullMarked
package dev.scabbard.core.local.xecrets;

import org.jspecify.annotations.NullMarked;
