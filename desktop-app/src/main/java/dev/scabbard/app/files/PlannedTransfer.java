package dev.scabbard.app.files;

import dev.scabbard.core.vault.Transfer;
import java.util.function.Supplier;

/// A file that is to be sent or fetched when its turn comes.
///
/// @param name the file's name, not neutralised
/// @param transfer prepares it; called in the background
record PlannedTransfer(String name, Supplier<Transfer> transfer) {}
