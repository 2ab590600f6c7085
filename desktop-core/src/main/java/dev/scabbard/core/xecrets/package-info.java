/// The Xecrets account: the list, and one record's secret on request.
@NullMarked
package dev.scabbard.core.xecrets;

import org.jspecify.annotations.NullMarked;
