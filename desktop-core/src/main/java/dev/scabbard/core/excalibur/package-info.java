/// The client of one Excalibur server: address, endpoints, login, a session that renews itself.
@NullMarked
package dev.scabbard.core.excalibur;

import org.jspecify.annotations.NullMarked;
