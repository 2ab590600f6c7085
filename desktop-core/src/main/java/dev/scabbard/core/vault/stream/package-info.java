/// The content of one file on its way: sent to the server, fetched and verified, read back to be compared, or streamed
/// from vault to vault. Local files, and what happens to a file that is there already, are for others.
@NullMarked
package dev.scabbard.core.vault.stream;

import org.jspecify.annotations.NullMarked;
