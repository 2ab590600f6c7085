package dev.scabbard.app.renewal;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.copy.CopyProgress;
import dev.scabbard.core.vault.copy.CopyReport;
import java.util.ArrayList;
import java.util.List;

/// What a move to a new vault has to say.
final class RenewalWords {

    /// More lines help nobody; the next run names the rest.
    private static final int MOST_LINES = 200;

    private RenewalWords() {}

    static String of(CopyProgress now) {
        Argument[] numbers = {
            Argument.count(now.filesDone()),
            Argument.count(now.filesTotal()),
            Argument.size(now.bytesDone()),
            Argument.size(now.bytesTotal())
        };
        String key =
                switch (now.step()) {
                    case COPYING -> "renewal.copying";
                    case COMPARING -> "renewal.comparing";
                };
        return Messages.text(key, numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    static RenewalState.Over of(CopyReport report) {
        if (!report.isWhole()) {
            String words = Messages.text(
                    "renewal.notWhole", Argument.count(report.findings().size()), Argument.count(report.files()));
            return new RenewalState.Over(false, words, lines(report.findings()));
        }
        List<String> words = new ArrayList<>();
        words.add(Messages.text(
                "renewal.whole",
                Argument.count(report.files()),
                Argument.count(report.folders()),
                Argument.size(report.bytes())));
        if (report.again() > 0) {
            words.add(Messages.text("renewal.again", Argument.count(report.again())));
        }
        if (report.more() > 0) {
            words.add(Messages.text("renewal.more", Argument.count(report.more())));
        }
        return new RenewalState.Over(true, String.join(" ", words), List.of());
    }

    private static List<String> lines(List<CopyReport.Finding> findings) {
        return findings.stream()
                .limit(MOST_LINES)
                .map(finding -> DisplayText.neutralised(finding.path().toString()) + ": "
                        + Messages.problem(finding.problem()))
                .toList();
    }
}
