package dev.scabbard.core.vault.queue;

/// Something that will be called differently where it goes, without having been asked about.
///
/// @param name what it is called where it comes from, not neutralised
/// @param newName what it will be called, not neutralised
public record Renamed(String name, String newName) {}
