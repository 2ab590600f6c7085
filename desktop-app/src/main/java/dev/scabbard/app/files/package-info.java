/// The files of an open vault: the view of a folder, its keys and commands, and the cards over it. It holds together
/// what its rooms do; none of them knows it.
@NullMarked
package dev.scabbard.app.files;

import org.jspecify.annotations.NullMarked;
