/// Listings of folders and vaults, and results of a search: what items are, and how they are read and written
/// (Excalibur, A.7 and E 4.5).
@NullMarked
package dev.scabbard.core.protocol.listing;

import org.jspecify.annotations.NullMarked;
