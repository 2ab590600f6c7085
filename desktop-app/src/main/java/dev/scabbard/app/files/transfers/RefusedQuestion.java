package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.queue.Refusal;
import dev.scabbard.core.vault.queue.TransferPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names what a plan leaves out, and why, before anything moves: one question for all of it.
final class RefusedQuestion {

    private static final int MOST_NAMED = 3;

    private RefusedQuestion() {}

    /// How to go on with what is left out.
    enum Answer {
        /// Under the suggested names where there are some.
        SUGGESTED,
        /// Without it.
        LEAVE_OUT
    }

    /// The question.
    ///
    /// @param refused not empty
    static Dialogs.Choice<Answer> of(List<Refusal> refused) {
        long suggested = refused.stream().filter(one -> one.suggestion().isPresent()).count();
        List<Dialogs.Option<Answer>> options = new ArrayList<>();
        if (suggested > 0) {
            options.add(new Dialogs.Option<>(
                    "refusedSuggested",
                    Messages.text("files.refused.suggested", Argument.count(suggested)),
                    Answer.SUGGESTED));
        }
        options.add(new Dialogs.Option<>("refusedLeaveOut", Messages.text("files.refused.leaveOut"), Answer.LEAVE_OUT));
        return new Dialogs.Choice<>(
                Messages.text("files.refused.title", Argument.count(refused.size())),
                Messages.text("files.refused.text"),
                refused.stream().map(RefusedQuestion::line).toList(),
                options,
                Optional.empty());
    }

    private static String line(Refusal refusal) {
        String where = refusal.folder().isEmpty()
                ? ""
                : Messages.text("files.refused.in", refusal.folder()) + " ";
        String suggestion = refusal.suggestion()
                .map(name -> " " + Messages.text("files.refused.suggestion", name))
                .orElse("");
        return where + Messages.problem(refusal.problem()) + suggestion;
    }

    /// Whether there is anything to ask: something could go, under its own name or another.
    static boolean isOpen(TransferPlan plan) {
        return plan.files() + plan.folders() > 0
                || plan.refused().stream().anyMatch(one -> one.suggestion().isPresent());
    }

    /// What to tell when nothing of a plan can go.
    static String news(List<Refusal> refused) {
        String reasons = refused.stream()
                .limit(MOST_NAMED)
                .map(RefusedQuestion::line)
                .collect(Collectors.joining("\n"));
        int more = refused.size() - MOST_NAMED;
        return more > 0 ? reasons + "\n" + Messages.text("files.refused.more", Argument.count(more)) : reasons;
    }
}
