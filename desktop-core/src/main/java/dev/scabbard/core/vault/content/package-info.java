/// What an upload sends, a file or bytes in memory, and the fingerprint of what was sent. Start at [Content].
@NullMarked
package dev.scabbard.core.vault.content;

import org.jspecify.annotations.NullMarked;
