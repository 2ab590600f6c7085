/// The recovery key: shown, kept, and used to recover files without a server.
@NullMarked
package dev.scabbard.app.recovery;

import org.jspecify.annotations.NullMarked;
