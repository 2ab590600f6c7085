package dev.scabbard.app.files.transfers;

import dev.scabbard.core.vault.queue.QueueTotals;
import dev.scabbard.core.vault.queue.QueueView;
import java.util.List;
import java.util.Optional;

/// A queue without anything in it.
final class EmptyQueue {

    /// How it looks.
    static final QueueView VIEW = new QueueView(
            List.of(),
            List.of(),
            List.of(),
            0,
            0,
            0,
            false,
            Optional.empty(),
            new QueueTotals(0, 0, 0, 0, true, 0, Optional.empty()));

    private EmptyQueue() {}
}
