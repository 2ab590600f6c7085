package dev.scabbard.core.vault.journal;

import java.util.Optional;

/// One record of a [Journal] and what becomes of it. Whoever holds one ends it: by [#done()] when there is nothing left
/// to put right, else by [#close()], which leaves the record to the next opening of the vault. Both may be called any
/// number of times; a record that was left is removed by [#done()] all the same.
///
/// A record that could not be written is a note all the same, one that remembers nothing.
public final class Note implements AutoCloseable {

    private final Journal journal;
    private JournalRecord record;
    private Optional<RecordFile> file;
    private boolean over;

    Note(Journal journal, JournalRecord record, Optional<RecordFile> file) {
        this.journal = journal;
        this.record = record;
        this.file = file;
    }

    /// What it says.
    public synchronized JournalRecord record() {
        return record;
    }

    /// Whether the next opening of the vault would find it.
    public synchronized boolean isKept() {
        return file.isPresent();
    }

    /// Says something else from now on: either the old or the new record is on the disk at any moment. When the new
    /// one cannot be written, the old one stays.
    public synchronized void change(JournalRecord newRecord) {
        if (over) {
            return;
        }
        record = newRecord;
        Optional<RecordFile> written = journal.write(newRecord);
        if (written.isPresent()) {
            file.ifPresent(RecordFile::delete);
            file = written;
        }
    }

    /// Removes the record: nothing is left to do.
    public synchronized void done() {
        over = true;
        file.ifPresent(RecordFile::delete);
        file = Optional.empty();
        journal.forget(this);
    }

    /// Leaves the record to the next opening of the vault, also in another process.
    @Override
    public synchronized void close() {
        if (!over) {
            over = true;
            file.ifPresent(RecordFile::letGo);
            journal.forget(this);
        }
    }
}
