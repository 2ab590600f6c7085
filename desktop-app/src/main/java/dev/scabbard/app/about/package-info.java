/// What this program is: versions, licences, log file, diagnostics.
@NullMarked
package dev.scabbard.app.about;

import org.jspecify.annotations.NullMarked;
