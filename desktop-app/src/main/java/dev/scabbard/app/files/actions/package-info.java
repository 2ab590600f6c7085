/// What can be done in a folder: making, renaming, moving and deleting, and the ways into transfers. Every question
/// comes before anything happens.
@NullMarked
package dev.scabbard.app.files.actions;

import org.jspecify.annotations.NullMarked;
