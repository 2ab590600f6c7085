/// How everything that Scabbard keeps is written: for the owner alone from its creation, whole or not at all, and on
/// the disk before anybody is told that it is there.
@NullMarked
package dev.scabbard.core.disk;

import org.jspecify.annotations.NullMarked;
