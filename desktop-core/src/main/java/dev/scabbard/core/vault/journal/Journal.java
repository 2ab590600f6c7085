package dev.scabbard.core.vault.journal;

import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an open vault must not forget when its program, or the connection, ends in the middle: records in a folder of
/// this computer, one sealed file each.
///
/// A record is an ExEF, version 2, under a key that is derived from the vault key (HKDF-SHA256 with an info of its own)
/// and wiped with the lock; see [SealedRecord]. Its file is the owner's alone, is called by random bytes, has a length
/// that tells at most how many transfers it lists, and is on the disk before the call returns. While a journal is open
/// its records are locked, so that a second program does not take a living one's for those of a dead one.
///
/// A journal never stops what it is to remember: a record that cannot be written (full disk, no permission) is logged,
/// and its [Note] remembers nothing. Files that do not open with the key, are damaged or of a newer format are left
/// alone.
///
/// Safe for use by several threads.
public final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Optional<RecordFolder> folder;
    private final Optional<SecretBytes> key;
    private final List<Note> left = new ArrayList<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private final PartsNotes parts = new PartsNotes(this);
    private boolean closed;

    /// @param key of the records in the folder, taken over
    private Journal(Optional<RecordFolder> folder, Optional<SecretBytes> key) {
        this.folder = folder;
        this.key = key;
    }

    /// A journal that remembers nothing, for a vault that has not been told where to keep one.
    public static Journal none() {
        return new Journal(Optional.empty(), Optional.empty());
    }

    /// Opens the journal in a folder, which is made when it is not there, and takes over what an earlier program left.
    ///
    /// @param folder for one vault alone
    /// @param vaultKey stays the caller's
    /// @return the caller's to close, while the vault is being locked
    public static Journal open(Path folder, SecretBytes vaultKey) {
        try {
            RecordFolder prepared = RecordFolder.prepare(folder);
            List<RecordFile> found = prepared.takeOver();
            SecretBytes key = SealedRecord.key(vaultKey);
            Journal journal = new Journal(Optional.of(prepared), Optional.of(key));
            found.forEach(file -> journal.takeOver(file, key));
            return journal;
        } catch (IOException e) {
            LOG.warn("the journal cannot be used; what breaks off now is not put right by itself");
            LOG.debug("the journal's folder cannot be read or made", e);
            return none();
        }
    }

    /// Removes the journal of a vault that is not to be known here any more, with all that it remembers. The vault must
    /// not be open. What cannot be removed stays sealed.
    ///
    /// @param folder that [#open] was given; it need not be there
    public static void remove(Path folder) {
        try {
            RecordFolder.remove(folder);
        } catch (IOException e) {
            LOG.warn("the journal of a forgotten vault could not be removed whole");
            LOG.debug("a journal's folder could not be removed", e);
        }
    }

    private void takeOver(RecordFile file, SecretBytes recordKey) {
        read(file, recordKey).ifPresentOrElse(record -> left.add(kept(record, Optional.of(file))), file::letGo);
    }

    private static Optional<JournalRecord> read(RecordFile file, SecretBytes key) {
        try {
            return Optional.of(SealedRecord.open(key, file.content()));
        } catch (IOException | ExefProblem | ProtocolProblem e) {
            LOG.debug("a file in the journal is no record of this vault");
            return Optional.empty();
        }
    }

    /// What earlier programs left, now held by this journal. Each is to be [done][Note#done()] once it is put right;
    /// the others stay for the next opening.
    public List<Note> left() {
        return List.copyOf(left);
    }

    /// Remembers something, on the disk when this returns.
    public Note note(JournalRecord record) {
        return kept(record, write(record));
    }

    /// Remembers that part files are made in a local folder, until the result is closed. Asking for the same folder
    /// many times costs nothing: the record lives on for a while, and its count is kept here.
    ///
    /// @param localFolder any folder; it is remembered by its absolute path
    public PartsNote partsIn(Path localFolder) {
        return parts.in(localFolder.toAbsolutePath());
    }

    private synchronized Note kept(JournalRecord record, Optional<RecordFile> file) {
        Note note = new Note(this, record, file);
        if (closed) {
            file.ifPresent(RecordFile::letGo);
        } else {
            notes.add(note);
        }
        return note;
    }

    /// Writes a record, if that can be.
    Optional<RecordFile> write(JournalRecord record) {
        if (folder.isEmpty() || key.isEmpty() || isClosed()) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.get().create(SealedRecord.seal(key.get(), record)));
        } catch (IOException e) {
            LOG.warn("the journal cannot be written; what breaks off now is not put right by itself");
            LOG.debug("a record could not be written", e);
            return Optional.empty();
        } catch (IllegalStateException e) {
            if (isClosed()) {
                return Optional.empty(); // locked in this moment, its key is gone
            }
            throw e;
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    synchronized void forget(Note note) {
        notes.remove(note);
    }

    /// Overwrites the key and leaves what is not done to the next opening. Notes can still be ended. Closing twice does
    /// nothing.
    @Override
    public void close() {
        List<Note> open;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = List.copyOf(notes);
        }
        key.ifPresent(SecretBytes::close);
        parts.close();
        open.forEach(Note::close);
    }
}
