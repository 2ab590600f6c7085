/// Users and files of the embedded server on disk, crash-safe.
@NullMarked
package dev.scabbard.core.local.storage;

import org.jspecify.annotations.NullMarked;
