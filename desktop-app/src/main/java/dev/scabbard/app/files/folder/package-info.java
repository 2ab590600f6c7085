/// The folder on screen and where the user is in a vault: how a folder is fetched and kept up to date, what there is to
/// say in its place, and what stays of it while its view comes and goes.
@NullMarked
package dev.scabbard.app.files.folder;

import org.jspecify.annotations.NullMarked;
