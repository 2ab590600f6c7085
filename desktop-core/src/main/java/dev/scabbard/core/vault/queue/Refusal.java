package dev.scabbard.core.vault.queue;

import dev.scabbard.core.problem.Problem;
import java.util.Optional;

/// Something that a plan leaves out, with everything in it when it is a folder.
///
/// @param name what it is called where it comes from, not neutralised
/// @param folder the names of the folders from the chosen folder down to where it would go, joined by `/`; empty for
///     the chosen folder itself. Not neutralised
/// @param problem why
/// @param suggestion a name under which it could go; [TransferPlan#withSuggestions] accepts it
public record Refusal(String name, String folder, Problem problem, Optional<String> suggestion) {}
