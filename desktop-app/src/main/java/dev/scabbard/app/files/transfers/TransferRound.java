package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.queue.Renamed;
import dev.scabbard.core.vault.queue.TransferTask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Everything between an empty queue and the next one: what arrived, under which names, and what is to be told of it at
/// the end. What is done may be noted on any thread, everything else on the UI thread.
final class TransferRound {

    private static final int MOST_NAMED = 3;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger fetched = new AtomicInteger();
    private final List<Renamed> renamed = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();
    private boolean someCancelled;
    private boolean allCancelled;

    /// A task is done.
    void done(TransferTask task) {
        switch (task) {
            case TransferTask.Up _, TransferTask.RemoteFolder _ -> sent.incrementAndGet();
            case TransferTask.Down _, TransferTask.LocalFolder _ -> fetched.incrementAndGet();
        }
    }

    /// Things come to this folder under these names.
    void fetchingInto(Path target, List<Renamed> names) {
        folder = Optional.of(target);
        renamed.addAll(names);
    }

    /// Things are sent under these names.
    void sending(List<Renamed> names) {
        renamed.addAll(names);
    }

    /// The user has dropped some of it.
    void cancelSome() {
        someCancelled = true;
    }

    /// The user has stopped it.
    void cancelAll() {
        allCancelled = true;
    }

    /// How many things have been sent so far.
    int sent() {
        return sent.get();
    }

    /// Whether anything has arrived.
    boolean hasArrivals() {
        return sent.get() + fetched.get() > 0;
    }

    /// What to tell when all is over.
    ///
    /// @param failures how many did not work; they can be seen in the panel
    /// @return nothing when nothing happened
    Optional<TransferNews> news(int failures) {
        int arrived = sent.get() + fetched.get();
        Optional<Path> fetchedTo = folder.filter(path -> fetched.get() > 0);
        if (failures > 0) {
            String text =
                    Messages.text("files.transfers.partlyDone", Argument.count(arrived), Argument.count(failures));
            return Optional.of(new TransferNews(true, text + names(), fetchedTo));
        }
        if (allCancelled || someCancelled && arrived == 0) {
            String text = Messages.text("files.transfers.stopped", Argument.count(arrived));
            return Optional.of(new TransferNews(false, text + names(), fetchedTo));
        }
        return arrived == 0 ? Optional.empty() : Optional.of(new TransferNews(false, arrived() + names(), fetchedTo));
    }

    private String arrived() {
        String in = sent.get() == 0 ? "" : Messages.text("files.transfers.sent", Argument.count(sent.get()));
        String out =
                fetched.get() == 0 ? "" : Messages.text("files.transfers.fetched", Argument.count(fetched.get()));
        return in + (in.isEmpty() || out.isEmpty() ? "" : " ") + out;
    }

    private String names() {
        if (renamed.isEmpty() || !hasArrivals()) {
            return "";
        }
        String first = renamed.stream()
                .limit(MOST_NAMED)
                .map(one -> Messages.text("files.transfers.renamed", one.name(), one.newName()))
                .collect(Collectors.joining(" "));
        int more = renamed.size() - MOST_NAMED;
        String rest = more > 0 ? " " + Messages.text("files.transfers.renamedMore", Argument.count(more)) : "";
        return " " + first + rest;
    }
}
