package dev.scabbard.core.vault.open;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.journal.Journal;
import dev.scabbard.core.vault.journal.JournalRecord;
import dev.scabbard.core.vault.journal.JournalRecord.Unfinished;
import dev.scabbard.core.vault.journal.Note;
import dev.scabbard.core.vault.journal.UnfinishedTransfer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The journal of an open vault: none until the vault is told where it lies. Safe for use by several threads.
public final class VaultJournal {

    private volatile Journal journal = Journal.none();
    private boolean opened;
    private final List<Note> unfinished = new ArrayList<>();
    private final List<Note> foundUnfinished = new ArrayList<>();

    /// Where transfers note what they do.
    public Journal current() {
        return journal;
    }

    /// Opens the journal.
    ///
    /// @return what earlier programs left, but for the unfinished transfers; each is the caller's to end
    /// @throws IllegalStateException when it is open already, or the vault key has been closed
    public synchronized List<Note> open(Path folder, SecretBytes vaultKey) {
        if (opened) {
            throw new IllegalStateException("a vault has one journal");
        }
        journal = Journal.open(folder, vaultKey);
        opened = true;
        List<Note> others = new ArrayList<>();
        for (Note note : journal.left()) {
            (note.record() instanceof Unfinished ? foundUnfinished : others).add(note);
        }
        return others;
    }

    /// The transfers that earlier programs left.
    public synchronized List<UnfinishedTransfer> found() {
        return foundUnfinished.stream()
                .map(Note::record)
                .filter(Unfinished.class::isInstance)
                .map(Unfinished.class::cast)
                .sorted(Comparator.comparingInt(Unfinished::part))
                .flatMap(part -> part.transfers().stream())
                .toList();
    }

    /// Remembers transfers instead of those that this program remembered before.
    ///
    /// @return whether the next opening will find them; if not, what was remembered before stays
    public synchronized boolean remember(List<UnfinishedTransfer> transfers) {
        List<Note> written = new ArrayList<>();
        for (int from = 0, part = 0; from < transfers.size(); from += Unfinished.MOST, part++) {
            int to = Math.min(transfers.size(), from + Unfinished.MOST);
            written.add(journal.note(new Unfinished(part, transfers.subList(from, to))));
        }
        boolean kept = written.stream().allMatch(Note::isKept);
        List<Note> dropped = kept ? List.copyOf(unfinished) : written;
        if (kept) {
            unfinished.clear();
            unfinished.addAll(written);
        }
        dropped.forEach(Note::done);
        return kept;
    }

    /// Forgets the transfers that were left, those of earlier programs and those of this one.
    public synchronized void forgetUnfinished() {
        unfinished.forEach(Note::done);
        unfinished.clear();
        foundUnfinished.forEach(Note::done);
        foundUnfinished.clear();
    }

    /// Waits for nothing that is being written.
    public void close() {
        journal.close();
    }
}
