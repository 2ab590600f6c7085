package dev.scabbard.core.vault.names;

/// A change of all names of a vault that was begun and is not finished.
///
/// @param hide whether names are being hidden from the server; else they are being shown to it again
/// @param lookAlikes what must not be taken for hidden; the same in both directions
public record Renaming(boolean hide, LookAlikes lookAlikes) {}
