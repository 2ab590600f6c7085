/// The keys of an account: what a password becomes, and keys that people type or write down (Excalibur, A.2 and C 2.3).
@NullMarked
package dev.scabbard.core.protocol.keys;

import org.jspecify.annotations.NullMarked;
