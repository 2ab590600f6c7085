package dev.scabbard.app.files.transfers;

import dev.scabbard.app.files.kind.EntrySize;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.queue.ConflictChoice;
import dev.scabbard.core.vault.queue.NameConflict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Asks about names that are taken, one at a time, until all are answered or an answer holds for the others. *Cancel*
/// leaves the whole plan undone.
final class ConflictQuestions {

    private final Dialogs dialogs;
    private final List<NameConflict> conflicts;
    private final Consumer<Function<NameConflict, ConflictChoice>> whenAnswered;
    private final Map<NameConflict, ConflictChoice> answers = new HashMap<>();
    private Optional<ConflictChoice> forOthers = Optional.empty();

    /// @param whenAnswered gets the answers to all of them
    ConflictQuestions(
            Dialogs dialogs,
            List<NameConflict> conflicts,
            Consumer<Function<NameConflict, ConflictChoice>> whenAnswered) {
        this.dialogs = dialogs;
        this.conflicts = conflicts;
        this.whenAnswered = whenAnswered;
    }

    /// Asks from the first on.
    void ask() {
        askFrom(0);
    }

    private void askFrom(int first) {
        int at = first;
        while (at < conflicts.size() && answeredBefore(conflicts.get(at))) {
            at++;
        }
        if (at == conflicts.size()) {
            whenAnswered.accept(conflict -> answers.getOrDefault(conflict, ConflictChoice.SKIP));
            return;
        }
        int here = at;
        NameConflict conflict = conflicts.get(here);
        dialogs.choose(question(conflict, conflicts.size() - here - 1), picked -> {
            answers.put(conflict, picked.value());
            if (picked.ticked()) {
                forOthers = Optional.of(picked.value());
            }
            askFrom(here + 1);
        });
    }

    /// What holds for the others does so only where it is possible: a file never replaces a folder.
    private boolean answeredBefore(NameConflict conflict) {
        forOthers.filter(conflict.choices()::contains).ifPresent(choice -> answers.put(conflict, choice));
        return answers.containsKey(conflict);
    }

    private static Dialogs.Choice<ConflictChoice> question(NameConflict conflict, int others) {
        Optional<String> tick = others == 0
                ? Optional.empty()
                : Optional.of(Messages.text("files.conflict.forOthers", Argument.count(others)));
        return new Dialogs.Choice<>(
                Messages.text("files.conflict.title", conflict.name()),
                text(conflict),
                List.of(),
                options(conflict.choices()::contains),
                tick);
    }

    private static String text(NameConflict conflict) {
        String where = conflict.folder().isEmpty() ? "" : Messages.text("files.conflict.in", conflict.folder()) + " ";
        return where
                + switch (conflict.kind()) {
                    case FILE_ON_FILE ->
                        Messages.text(
                                "files.conflict.file",
                                EntrySize.inWords(conflict.oldSize(), conflict.oldSizeExact()),
                                EntrySize.inWords(conflict.newSize(), conflict.newSizeExact()));
                    case FILE_ON_FOLDER -> Messages.text("files.conflict.fileOnFolder");
                    case FOLDER_ON_FILE -> Messages.text("files.conflict.folderOnFile");
                    case FILE_ON_OTHER, FOLDER_ON_OTHER -> Messages.text("files.conflict.other");
                };
    }

    /// The ways to go on, the safest first.
    ///
    /// @param possible which of them there are
    static List<Dialogs.Option<ConflictChoice>> options(Predicate<ConflictChoice> possible) {
        List<Dialogs.Option<ConflictChoice>> options = new ArrayList<>();
        for (ConflictChoice choice : List.of(ConflictChoice.KEEP_BOTH, ConflictChoice.REPLACE, ConflictChoice.SKIP)) {
            if (possible.test(choice)) {
                options.add(option(choice));
            }
        }
        return options;
    }

    private static Dialogs.Option<ConflictChoice> option(ConflictChoice choice) {
        return switch (choice) {
            case KEEP_BOTH ->
                new Dialogs.Option<>("conflictKeepBoth", Messages.text("files.conflict.keepBoth"), choice);
            case REPLACE -> new Dialogs.Option<>("conflictReplace", Messages.text("files.conflict.replace"), choice);
            case SKIP -> new Dialogs.Option<>("conflictSkip", Messages.text("files.conflict.skip"), choice);
        };
    }
}
