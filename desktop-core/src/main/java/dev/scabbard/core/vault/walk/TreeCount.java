package dev.scabbard.core.vault.walk;

/// How much there is.
///
/// @param files the number of files
/// @param folders the number of folders, those that were asked about included, but for the vault itself
/// @param bytes the size of the files when decrypted, or the most that it can be
/// @param exact whether it is that size: false as soon as a server has told only what it stores of a file
/// @param complete false while counting goes on, and when something could not be looked at: there may be more
public record TreeCount(long files, long folders, long bytes, boolean exact, boolean complete) {}
