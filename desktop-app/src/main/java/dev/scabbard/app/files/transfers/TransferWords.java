package dev.scabbard.app.files.transfers;

import dev.scabbard.app.files.kind.EntrySize;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.queue.QueueTotals;
import dev.scabbard.core.vault.queue.QueueView;
import dev.scabbard.core.vault.queue.QueuedTransfer;
import dev.scabbard.core.vault.queue.TransferTask;
import java.time.Duration;
import java.util.Optional;

/// Says how far transfers are.
final class TransferWords {

    private static final String DOT = " · ";

    private TransferWords() {}

    /// `Transfers 2 of 14`; the first that is not done is the one that counts.
    static String count(QueueView view) {
        QueueTotals totals = view.totals();
        if (view.isIdle()) {
            return view.failures() == 0
                    ? ""
                    : Messages.text("files.transfers.failures", Argument.count(view.failures()));
        }
        int number = Math.min(totals.filesDone() + 1, totals.files());
        return Messages.text("files.transfers.count", Argument.count(number), Argument.count(totals.files()));
    }

    /// `1.4 of 3.2 GB · 38 MB/s · 47 s left`; without what is not known.
    ///
    /// @param serverBusy whether the server refuses everything for now
    static String amounts(QueueView view, boolean serverBusy) {
        if (view.isIdle()) {
            return "";
        }
        QueueTotals totals = view.totals();
        String amount = totals.bytes() == 0 ? "" : amount(totals.bytesDone(), totals.bytes(), totals.exact());
        if (view.paused()) {
            return joined(amount, Messages.text("files.transfers.paused"));
        }
        return serverBusy
                ? Messages.text("files.serverBusy")
                : joined(amount, pace(totals.bytesPerSecond(), totals.timeLeft()));
    }

    /// Where one of them stands.
    static String state(QueuedTransfer transfer) {
        return switch (transfer.state()) {
            case WAITING -> joined(Messages.text("files.transfers.waiting"), size(transfer.task()));
            case PAUSED -> joined(Messages.text("files.transfers.paused"), size(transfer.task()));
            case FAILED ->
                transfer.problem().map(Messages::problem).orElseGet(() -> Messages.text("files.transfers.failed"));
            case RUNNING -> running(transfer);
        };
    }

    private static String running(QueuedTransfer transfer) {
        TransferProgress progress = transfer.progress();
        return switch (progress.phase()) {
            case WAITING, CHECKING -> Messages.text("files.transfers.starting");
            case MOVING ->
                joined(
                        amount(progress.done(), progress.total(), isKnown(transfer)),
                        pace(transfer.bytesPerSecond(), transfer.timeLeft()));
            case PAUSED -> Messages.text("files.transfers.paused");
            case RETRYING ->
                Messages.text("files.transfers.retrying", DisplayText.span(atLeastASecond(progress.untilNextTry())));
            case CONNECTING -> Messages.text("files.transfers.connecting");
            case VERIFYING ->
                Messages.text(
                        transfer.task() instanceof TransferTask.Up
                                ? "files.transfers.comparing"
                                : "files.transfers.verifying");
            case DONE, STOPPED -> Messages.text("files.transfers.ending");
        };
    }

    /// Whether it is known how long it is, or only the most that it can be.
    private static boolean isKnown(QueuedTransfer transfer) {
        return transfer.task().isSizeExact()
                || transfer.progress().total() < transfer.task().size();
    }

    /// `1.4 of 3.2 GB`, `950 KB of 3.2 GB`, `1.4 of ≤ 3.2 GB`.
    private static String amount(long done, long total, boolean exact) {
        String part = DisplayText.size(done);
        String whole = DisplayText.size(total);
        String unit = whole.substring(whole.lastIndexOf(' '));
        return Messages.text(
                "files.transfers.amount",
                part.endsWith(unit) ? part.substring(0, part.length() - unit.length()) : part,
                EntrySize.inWords(total, exact));
    }

    private static String pace(long bytesPerSecond, Optional<Duration> timeLeft) {
        String speed = bytesPerSecond == 0
                ? ""
                : Messages.text("files.transfers.speed", DisplayText.size(bytesPerSecond));
        String left = timeLeft.map(TransferWords::atLeastASecond)
                .map(span -> Messages.text("files.transfers.left", DisplayText.span(span)))
                .orElse("");
        return joined(speed, left);
    }

    private static Duration atLeastASecond(Duration span) {
        return span.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : span;
    }

    private static String size(TransferTask task) {
        return switch (task) {
            case TransferTask.Up up -> DisplayText.size(up.size());
            case TransferTask.Down down -> EntrySize.inWords(down.file());
            case TransferTask.RemoteFolder _, TransferTask.LocalFolder _ -> Messages.text("files.kind.folder");
        };
    }

    private static String joined(String first, String second) {
        return first + (first.isEmpty() || second.isEmpty() ? "" : DOT) + second;
    }
}
