package dev.scabbard.app.files.move;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.MoveReport;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;
import java.util.stream.Collectors;

/// What moving has come to, in words.
public final class MoveWords {

    private static final int MOST_NAMED = 3;

    private MoveWords() {}

    /// What a folder is called.
    public static String folder(VaultPath path) {
        return path.isRoot() ? Messages.text("files.home") : path.name();
    }

    /// What is to be moved: its name, or how many things there are.
    static String what(List<Entry> entries) {
        return entries.size() == 1
                ? Messages.text("files.move.one", entries.getFirst().name())
                : Messages.text("files.move.several", Argument.count(entries.size()));
    }

    /// That these lie in another folder now.
    ///
    /// @param moved not empty
    public static String moved(List<MoveReport.Moved> moved, VaultPath folder) {
        return moved.size() == 1
                ? Messages.text("files.move.movedOne", moved.getFirst().to().name(), folder(folder))
                : Messages.text(
                        "files.move.movedSeveral", Argument.count(moved.size()), Argument.text(folder(folder)));
    }

    /// Why these stay where they are, each by name.
    ///
    /// @param refused not empty
    public static String refused(List<MoveReport.Refused> refused) {
        String reasons = refused.stream()
                .limit(MOST_NAMED)
                .map(one -> Messages.problem(one.problem()))
                .collect(Collectors.joining("\n"));
        int more = refused.size() - MOST_NAMED;
        return more > 0 ? reasons + "\n" + Messages.text("files.move.refusedMore", Argument.count(more)) : reasons;
    }
}
