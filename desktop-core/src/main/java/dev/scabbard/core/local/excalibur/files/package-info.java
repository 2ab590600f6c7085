/// The files and folders of the users of the embedded Excalibur: showing, finding, changing and taking them in, and the
/// routes for that.
@NullMarked
package dev.scabbard.core.local.excalibur.files;

import org.jspecify.annotations.NullMarked;
