/// What an open vault holds together, for the vault's own rooms alone: its lock, its places and things on the server,
/// its journal, and what was seen. Nobody outside the vault comes by an [OpenVault].
@NullMarked
package dev.scabbard.core.vault.open;

import org.jspecify.annotations.NullMarked;
