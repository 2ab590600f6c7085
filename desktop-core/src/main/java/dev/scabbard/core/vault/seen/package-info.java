/// What an open vault has seen of its files: which encryption of which content lay where. ExEF binds no name to a
/// content, so that a server could swap files or bring an old one back and every tag would match; this record tells.
/// Start at [SeenFiles].
@NullMarked
package dev.scabbard.core.vault.seen;

import org.jspecify.annotations.NullMarked;
