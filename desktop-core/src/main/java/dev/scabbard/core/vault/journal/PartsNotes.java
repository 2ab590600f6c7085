package dev.scabbard.core.vault.journal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// The local folders in which downloads write part files, one record for each folder, however many files go there. A
/// folder that nobody uses any more keeps its record for a while: downloads that go to one folder one after the other
/// would otherwise write and remove it each time. An idle record does no harm: the next opening looks there and finds
/// nothing.
final class PartsNotes {

    /// How many folders nobody uses keep their records.
    static final int IDLE = 16;

    private final Journal journal;
    private final Map<Path, Use> used = new HashMap<>();
    private final Map<Path, Note> idle = new LinkedHashMap<>();
    private boolean closed;

    PartsNotes(Journal journal) {
        this.journal = journal;
    }

    private static final class Use {

        private final Note note;
        private int count;

        Use(Note note) {
            this.note = note;
        }
    }

    synchronized PartsNote in(Path folder) {
        Use use = used.computeIfAbsent(folder, this::begin);
        use.count++;
        AtomicBoolean over = new AtomicBoolean();
        return () -> {
            if (over.compareAndSet(false, true)) {
                end(folder, use);
            }
        };
    }

    private Use begin(Path folder) {
        Note note = idle.remove(folder);
        return new Use(note == null ? journal.note(new JournalRecord.PartsIn(folder)) : note);
    }

    private synchronized void end(Path folder, Use use) {
        use.count--;
        if (use.count > 0) {
            return;
        }
        used.remove(folder);
        if (closed || !use.note.isKept()) {
            use.note.done();
            return;
        }
        idle.put(folder, use.note);
        Iterator<Note> oldest = idle.values().iterator();
        while (idle.size() > IDLE) {
            oldest.next().done();
            oldest.remove();
        }
    }

    /// Removes the idle records; the others go, or stay, with their downloads.
    synchronized void close() {
        closed = true;
        idle.values().forEach(Note::done);
        idle.clear();
    }
}
