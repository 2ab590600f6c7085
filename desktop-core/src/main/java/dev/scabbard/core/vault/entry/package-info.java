/// What lies in a vault: paths, folders, files, their sizes, and the names that files bear while one replaces another.
@NullMarked
package dev.scabbard.core.vault.entry;

import org.jspecify.annotations.NullMarked;
