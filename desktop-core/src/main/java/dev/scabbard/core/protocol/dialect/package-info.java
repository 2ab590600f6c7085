/// What differs between the releases of the Excalibur server, one file for each (`Dialect02` to `Dialect08`), and the
/// vocabulary these are written in (Excalibur, part B). A reader who wants to know how 0.7 differs opens `Dialect07`.
@NullMarked
package dev.scabbard.core.protocol.dialect;

import org.jspecify.annotations.NullMarked;
