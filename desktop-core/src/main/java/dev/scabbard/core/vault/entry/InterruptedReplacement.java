package dev.scabbard.core.vault.entry;

import java.util.Optional;

/// A replacement that seems to have broken off, as its temporary names in a folder tell: it may also be at work at this
/// moment in another program, because a server of release 0.2 does not say how old a file is. Whether it is put right
/// is therefore the user's to say.
///
/// @param file whose content was to be replaced; when the temporary names had no room for the whole name and nothing in
///     the folder has it, the name as far as it is known
/// @param incoming what the new content is called, when it is there
/// @param outgoing what the old content is called, when it is there
public record InterruptedReplacement(VaultPath file, Optional<String> incoming, Optional<String> outgoing) {}
