/// The Excalibur Encryption Format: streaming reader and writer, versions apart behind one interface.
@NullMarked
package dev.scabbard.core.exef;

import org.jspecify.annotations.NullMarked;
