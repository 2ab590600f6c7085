package dev.scabbard.core.vault.walk;

/// How much there is.
///
/// @param files the number of files
/// @param folders the number of folders, those that were asked about included
/// @param bytes the size of the files when decrypted
/// @param complete false while counting goes on, and when something could not be looked at: there may be more
public record TreeCount(long files, long folders, long bytes, boolean complete) {}
