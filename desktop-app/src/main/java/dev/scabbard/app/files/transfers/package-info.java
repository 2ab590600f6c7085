/// Files on their way into an open vault and out of it: what is asked before anything moves, the panel that shows them,
/// and what a lock has left unfinished.
@NullMarked
package dev.scabbard.app.files.transfers;

import org.jspecify.annotations.NullMarked;
