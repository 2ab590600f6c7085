package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.replace.ReplacementEnd;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what became of replacements that had been broken off.
final class ReplacementWords {

    private static final int MOST_NAMED = 3;

    private ReplacementWords() {}

    /// What to tell; nothing when there were none.
    static Optional<TransferNews> of(List<ReplacementEnd> replacements) {
        if (replacements.isEmpty()) {
            return Optional.empty();
        }
        String text = replacements.stream()
                .limit(MOST_NAMED)
                .map(ReplacementWords::line)
                .collect(Collectors.joining("\n"));
        int more = replacements.size() - MOST_NAMED;
        String rest = more > 0 ? "\n" + Messages.text("files.replaced.more", Argument.count(more)) : "";
        boolean good = replacements.stream().allMatch(ReplacementEnd.Finished.class::isInstance);
        return Optional.of(new TransferNews(!good, text + rest, Optional.empty()));
    }

    private static String line(ReplacementEnd end) {
        String name = end.file().label();
        return switch (end) {
            case ReplacementEnd.Finished _ -> Messages.text("files.replaced.finished", name);
            case ReplacementEnd.Undone _ -> Messages.text("files.replaced.undone", name);
            case ReplacementEnd.Kept kept ->
                Messages.text("files.replaced.kept", name, String.join(", ", kept.keptAs()));
            case ReplacementEnd.Gone _ -> Messages.text("files.replaced.gone", name);
            case ReplacementEnd.Pending _ -> Messages.text("files.replaced.pending", name);
        };
    }
}
