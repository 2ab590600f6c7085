/// What this computer has seen of a vault's files before: marks, alarms and words for them.
@NullMarked
package dev.scabbard.app.files.seen;

import org.jspecify.annotations.NullMarked;
