package dev.scabbard.core.vault.seen;

import java.time.Instant;
import java.util.Optional;

/// What is known of one file.
///
/// @param size the length of its content in bytes when it was last seen
/// @param since when this version of it was first seen
/// @param last when this version of it was last seen
/// @param changedElsewhere whether somebody else made this version, after another one had been seen here
/// @param alarm what is wrong with it
public record Sighting(long size, Instant since, Instant last, boolean changedElsewhere, Optional<Alarm> alarm) {}
