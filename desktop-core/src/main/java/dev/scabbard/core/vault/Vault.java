package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FileClient;
import dev.scabbard.core.excalibur.FileIndex;
import dev.scabbard.core.excalibur.Session;
import dev.scabbard.core.excalibur.login.LoginFacts;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.dialect.Capabilities;
import dev.scabbard.core.protocol.keys.RecoveryKeyForm;
import dev.scabbard.core.protocol.reply.VaultInfo;
import dev.scabbard.core.protocol.reply.VaultRecord;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.course.Patience;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.names.NamesInfo;
import dev.scabbard.core.vault.names.StoredNames;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.open.RunningReplacements;
import dev.scabbard.core.vault.open.ServerPaths;
import dev.scabbard.core.vault.open.StoredSizes;
import dev.scabbard.core.vault.open.VaultItems;
import dev.scabbard.core.vault.open.VaultJournal;
import dev.scabbard.core.vault.open.VaultLock;
import dev.scabbard.core.vault.open.VaultSeen;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import dev.scabbard.core.vault.replace.Resumption;
import dev.scabbard.core.vault.seen.SeenFiles;
import dev.scabbard.core.vault.stream.Contents;
import dev.scabbard.core.vault.transfer.Transfers;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// An open vault. It holds the vault key and a session that renews itself; [#close] is the lock.
///
/// Every method that talks to the server blocks: call it on a virtual thread. Interrupting that thread while the server
/// is too busy ends the wait with `NetProblem.Cancelled`. After [#close] every method throws
/// [VaultStateProblem.VaultLocked], and what was under way ends with it. Beside the problems named at each method,
/// those of `NetProblem` and `SessionProblem` are possible everywhere.
///
/// Safe for use by several threads. Whoever opened it closes it.
public final class Vault implements AutoCloseable {

    private final VaultLock lock = new VaultLock();
    private final Session session;
    private final FileClient files;
    private final ServerPaths paths;
    private final VaultItems items;
    private final SecretBytes vaultKey;
    private final VaultJournal journal = new VaultJournal();
    private final VaultSeen seen;
    private final OpenVault open;
    private final FolderChanges changes;
    private final VaultSecurity security;
    private final VaultNames names;

    private Vault(Session session, SecretBytes vaultKey, VaultInfo info) {
        this.session = session;
        this.vaultKey = vaultKey;
        this.seen = new VaultSeen(session.clockHere());
        this.files = new FileClient(session);
        this.paths = new ServerPaths(new StoredNames(
                NamesInfo.read(info, vaultKey), vaultKey, folder -> files.list(folder, new Cancellation())));
        this.items = new VaultItems(files, paths);
        this.changes = new FolderChanges(session, paths);
        this.security = new VaultSecurity(lock, session.account(), vaultKey, recoveryKeyForm());
        this.open = new OpenVault(
                lock,
                files,
                paths,
                items,
                vaultKey,
                new StoredSizes(items::list, session.sleeper()),
                session.sleeper(),
                journal,
                new RunningReplacements(),
                seen);
        this.names = new VaultNames(open, session.account());
    }

    private RecoveryKeyForm recoveryKeyForm() {
        return session.identity().dialect().accounts().enrolment().asksForWords()
                ? RecoveryKeyForm.WORDS
                : RecoveryKeyForm.DIGITS;
    }

    /// Fetches the vault key over a session and opens the vault.
    ///
    /// @param session taken over once the vault is returned; when this throws, it stays the caller's
    /// @param cancellation ends it
    /// @return the caller's to close
    /// @throws dev.scabbard.core.excalibur.problem.VaultKeyProblem when the vault key cannot be used
    public static Vault open(Session session, Cancellation cancellation) {
        return open(session, session.account().vaultRecord(cancellation));
    }

    /// Opens the vault with what was fetched for it.
    ///
    /// @param session unlocked; taken over once the vault is returned; when this throws, it stays the caller's
    /// @return the caller's to close
    /// @throws dev.scabbard.core.excalibur.problem.VaultKeyProblem when the vault key cannot be used
    public static Vault open(Session session, VaultRecord record) {
        return new Vault(session, session.account().vaultKey(record), record.settings().info());
    }

    /// Whose vault it is, and where. Also after locking.
    public VaultAccount account() {
        return new VaultAccount(session.identity(), session.username());
    }

    /// What is known of the server. Also after locking; asks nothing.
    public ServerDetails serverDetails() {
        ServerIdentity server = session.identity();
        return new ServerDetails(
                server.origin(),
                server.release(),
                server.commit(),
                server.certificate(),
                session.clockDifference(),
                URI.create(server.origin() + "/api/docs"),
                server.isUnprotected(),
                server.saysCompatible(),
                session.group());
    }

    /// What the login has shown, to compare the next one with. Also after locking; asks nothing.
    public LoginFacts loginFacts() {
        return session.account().facts();
    }

    /// Opens the record of what was seen of this vault's files. Until then it lasts in memory only; what is in there by
    /// now is taken over. Call it once, right after opening, in the background, before [Resumption#openJournal].
    ///
    /// @param folder on this computer, for this vault alone; made, for its owner alone, when it is not there
    /// @return the record, the vault's; [SeenFiles#problem] tells what is wrong with it
    /// @throws IllegalStateException when this vault has its record already
    public SeenFiles openSeen(Path folder) {
        return lock.whileOpen(_ -> seen.open(folder, vaultKey));
    }

    /// Calls `listener` whenever something else is known of what was seen, on the thread that brought it.
    ///
    /// @return ends that when run
    public Runnable onSeen(Runnable listener) {
        return seen.onChange(listener);
    }

    /// What was seen of this vault's files. After locking it knows nothing.
    public SeenFiles seen() {
        return seen.current();
    }

    /// Whether the server is newer than what is known, so that everything that would change something there ends in
    /// [dev.scabbard.core.excalibur.problem.SessionProblem.ReadingOnly] before anything is sent.
    public boolean isReadingOnly() {
        return session.identity().isReadingOnly();
    }

    /// What this server's release can do; actions that it lacks are not offered.
    public Capabilities capabilities() {
        return session.identity().dialect().capabilities();
    }

    /// How many bytes of the server's disk a file takes: its content sealed with the vault key (Excalibur 0.2, A.8).
    /// Asks nothing.
    ///
    /// @return empty for something that is too short, or too long, to be an encrypted file
    public OptionalLong storedSize(FileEntry file) {
        return items.sizes().stored(file);
    }

    /// Brings files in and out.
    public Transfers transfers() {
        return new Transfers(open);
    }

    /// What broke off, to be put right or offered again.
    public Resumption resumption() {
        return new Resumption(open);
    }

    /// Moves things to other folders, where the server can.
    public Moves moves() {
        return new Moves(open);
    }

    /// Whether the names of files and folders are hidden from the server, and changing that.
    public VaultNames names() {
        return names;
    }

    /// What is in the files, to be compared with another vault or brought there.
    public Contents contents() {
        return new Contents(open);
    }

    /// What the server can tell of the vault as a whole.
    public VaultIndex index() {
        return new VaultIndex(lock, new FileIndex(session), paths, items.sizes());
    }

    /// Tells `listener` whenever the server becomes too busy or willing again, on the thread that noticed; at once for
    /// the state as it is.
    public void onServerState(Consumer<ServerState> listener) {
        session.onServerState(listener);
    }

    /// Tells `listener` of folders in which something has changed, on any thread, until the vault locks; of nothing
    /// when it may be any folder. The vault's own changes are told as well; of a move only the folder where the entry
    /// is now. On a server that does not tell of changes nothing is heard.
    ///
    /// @return ends that when run
    public Runnable onFolderChanged(Consumer<Optional<VaultPath>> listener) {
        return changes.listen(listener);
    }

    /// What is in a folder.
    ///
    /// @throws ItemProblem.NotThere when there is no such folder
    /// @throws ItemProblem.NotActionable when a name on the way cannot be addressed
    public Folder list(VaultPath folder) {
        return lock.whileOpen(cancellation -> items.list(folder, cancellation));
    }

    /// What is in a folder, for a walk that may be cancelled.
    ///
    /// @param cancellation ends it; locking cancels it
    /// @throws ItemProblem.NotThere when there is no such folder
    /// @throws ItemProblem.NotActionable when a name on the way cannot be addressed
    public Folder list(VaultPath folder, Cancellation cancellation) {
        return lock.whileOpen(cancellation, handle -> items.list(folder, handle));
    }

    /// Carries out a request, again a few times, after 1, 2, 4 and 8 seconds, when what fails may pass by itself: a
    /// broken connection, a server that is being restarted, an answer with a status from 500 on. For requests that may
    /// be repeated.
    ///
    /// @param cancellation ends the waiting
    /// @throws Problem the request's, at once when it will not pass, else that of the last try
    public <T> T patiently(Supplier<T> request, Cancellation cancellation) {
        return new Patience(session.sleeper()).carryOut(request, cancellation);
    }

    /// Makes a folder.
    ///
    /// @throws dev.scabbard.core.protocol.FileNameProblem when the server cannot take the name
    /// @throws ItemProblem.NameTaken when there is something of that name
    /// @throws ItemProblem.NotThere when `parent` is gone
    public FolderEntry createFolder(VaultPath parent, String name) {
        return createFolder(parent, name, new Cancellation());
    }

    /// Makes a folder, as [#createFolder(VaultPath, String)].
    ///
    /// @param cancellation ends it; locking cancels it
    public FolderEntry createFolder(VaultPath parent, String name, Cancellation cancellation) {
        return lock.whileOpen(cancellation, handle -> items.createFolder(parent, name, handle));
    }

    /// Gives an entry another name in the same folder. The new name travels in the clear below TLS (Excalibur 0.2,
    /// A.7).
    ///
    /// @param newName without `.exef`
    /// @return the entry under its new name
    /// @throws dev.scabbard.core.protocol.FileNameProblem when the server cannot take the name
    /// @throws ItemProblem.NameTaken when there is something of that name
    /// @throws ItemProblem.NotThere when it is gone
    /// @throws ItemProblem.NotActionable when its name cannot be addressed
    public Entry rename(Entry entry, String newName) {
        return lock.whileOpen(cancellation -> {
            Entry renamed = items.rename(entry, newName, cancellation);
            if (!renamed.path().equals(entry.path())) {
                seen.renamed(entry, renamed);
            }
            return renamed;
        });
    }

    /// Whether a folder has anything in it, things that a listing leaves out included.
    ///
    /// @throws ItemProblem.NotThere when it is gone
    /// @throws ItemProblem.NotActionable when its name cannot be addressed
    public boolean isEmpty(FolderEntry folder) {
        return lock.whileOpen(cancellation -> items.isEmpty(folder, cancellation));
    }

    /// Deletes a file or a folder, for good.
    ///
    /// @param withContent for folders: whether to delete what is in it too
    /// @throws ItemProblem.FolderNotEmpty when the folder has something in it and `withContent` is false
    /// @throws ItemProblem.NotThere when it is gone already
    /// @throws ItemProblem.NotActionable when its name cannot be addressed
    public void delete(Entry entry, boolean withContent) {
        lock.whileOpen(cancellation -> {
            items.delete(entry, withContent, cancellation);
            seen.deleted(entry.path());
            return true;
        });
    }

    /// What protects this vault: recovery key, password, key derivation.
    public VaultSecurity security() {
        return security;
    }

    /// Does something just before the vault locks, while its keys are still there and transfers still run, such as
    /// [remembering][Resumption#remember] what is unfinished. It runs on a thread of its own, must not need the thread
    /// that locks, and gets two seconds: the lock goes on whatever happens. Not done when the program is killed.
    public void beforeLock(Runnable action) {
        lock.beforeLock(action);
    }

    /// Seals something that has to wait in memory until this vault, or whoever opens it again, wants it back: only who
    /// has the vault key can open it. Asks nothing of the server.
    ///
    /// @param content stays the caller's
    /// @return an ExEF of it under a key of its own
    public byte[] seal(SecretBytes content) {
        return lock.whileOpen(unused -> Sealing.seal(vaultKey, content));
    }

    /// Opens what [#seal] has sealed. Asks nothing of the server.
    ///
    /// @return the caller's to close
    /// @throws dev.scabbard.core.exef.ExefProblem when it was sealed for another vault, or is damaged
    public SecretBytes unseal(byte[] sealed) {
        return lock.whileOpen(unused -> Sealing.open(vaultKey, sealed));
    }

    /// Calls `listener` once when the vault locks, on the thread that locks it; at once if it is locked.
    public void onLock(Runnable listener) {
        lock.onLock(listener);
    }

    /// Whether it has been locked.
    public boolean isLocked() {
        return lock.isLocked();
    }

    /// Locks: cancels transfers, overwrites the vault key and every key and token of the session, drops the
    /// connections. Does not wait for anything. Locking twice does nothing.
    @Override
    public void close() {
        lock.lock(() -> {
            paths.names().close();
            vaultKey.close();
            session.close();
            journal.close();
            seen.close();
            open.sizes().forget();
        });
    }
}
