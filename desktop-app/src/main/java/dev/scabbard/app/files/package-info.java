/// The files of an open vault.
@NullMarked
package dev.scabbard.app.files;

import org.jspecify.annotations.NullMarked;
