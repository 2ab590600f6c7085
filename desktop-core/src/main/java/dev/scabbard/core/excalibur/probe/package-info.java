/// Finding a server: from the address that was typed over the places where it may answer to a connection.
@NullMarked
package dev.scabbard.core.excalibur.probe;

import org.jspecify.annotations.NullMarked;
