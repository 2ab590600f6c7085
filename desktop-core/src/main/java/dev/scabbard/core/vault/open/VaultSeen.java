package dev.scabbard.core.vault.open;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.TemporaryName;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.seen.Judgement;
import dev.scabbard.core.vault.seen.SeenFiles;
import dev.scabbard.core.vault.seen.Version;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What an open vault tells its [record][SeenFiles] of what happens to files. The record lasts in memory until the
/// vault is told where to keep it; what happened before is told again then. Safe for use by several threads.
///
/// The names that contents have while one replaces the other are no files to remember: they are followed here until a
/// content has a name of its own.
public final class VaultSeen {

    /// What happens before the record is opened, within a moment of unlocking, is a handful.
    private static final int MOST_EARLY = 1_000;

    private final InstantSource clock;
    private final Map<VaultPath, Version> temporary = new HashMap<>();
    private final List<Consumer<SeenFiles>> early = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile SeenFiles record;
    private boolean opened;

    /// A record in memory, until [#open].
    ///
    /// @param clock of this computer
    public VaultSeen(InstantSource clock) {
        this.clock = clock;
        this.record = SeenFiles.inMemory(clock);
        record.onChange(this::changed);
    }

    /// Calls `listener` whenever the record has changed, on any thread.
    ///
    /// @return ends that when run
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /// The record as it is now.
    public SeenFiles current() {
        return record;
    }

    /// Opens the record.
    ///
    /// @throws IllegalStateException when it is open already, or the vault key has been closed
    public synchronized SeenFiles open(Path folder, SecretBytes vaultKey) {
        if (opened) {
            throw new IllegalStateException("a vault has one record of what was seen");
        }
        SeenFiles kept = SeenFiles.open(folder, vaultKey, clock);
        SeenFiles before = record;
        early.forEach(each -> each.accept(kept));
        early.clear();
        record = kept;
        opened = true;
        before.close();
        kept.onChange(this::changed);
        changed();
        return kept;
    }

    private void tell(Consumer<SeenFiles> what) {
        synchronized (this) {
            if (!opened && early.size() < MOST_EARLY) {
                early.add(what);
            }
        }
        what.accept(record);
    }

    /// A file was read to its end and verified.
    public Judgement saw(VaultPath file, Version version) {
        if (isTemporary(file)) {
            keep(file, version);
            return new Judgement.FirstSeen();
        }
        Judgement[] judgement = {new Judgement.FirstSeen()};
        tell(each -> judgement[0] = each.saw(file.segments(), version));
        return judgement[0];
    }

    /// A file was brought to the server.
    ///
    /// @param version empty when nobody can tell which of several attempts lies there
    public void brought(VaultPath file, Optional<Version> version) {
        if (isTemporary(file)) {
            version.ifPresentOrElse(known -> keep(file, known), () -> take(file));
        } else if (version.isPresent()) {
            tell(each -> each.brought(file.segments(), version.get()));
        } else {
            tell(each -> each.doubted(file.segments()));
        }
    }

    /// An entry has another name.
    public void renamed(Entry from, Entry to) {
        if (from instanceof FileEntry) {
            renamed(from.path(), to.path());
        } else {
            tell(each -> each.moved(from.path().segments(), to.path().segments()));
        }
    }

    /// A file has another name. What is set aside under a temporary name leaves the record of its own name as it is.
    public void renamed(VaultPath from, VaultPath to) {
        if (isTemporary(to)) {
            Optional<Version> version =
                    isTemporary(from) ? take(from) : record.version(from.segments());
            version.ifPresent(known -> keep(to, known));
        } else if (isTemporary(from)) {
            brought(to, take(from));
        } else {
            tell(each -> each.moved(from.segments(), to.segments()));
        }
    }

    /// An entry was deleted.
    public void deleted(VaultPath path) {
        if (isTemporary(path)) {
            take(path);
        } else {
            tell(each -> each.deleted(path.segments()));
        }
    }

    private static boolean isTemporary(VaultPath file) {
        return TemporaryName.parse(file.name()).isPresent();
    }

    private synchronized void keep(VaultPath file, Version version) {
        temporary.put(file, version);
    }

    private synchronized Optional<Version> take(VaultPath file) {
        return Optional.ofNullable(temporary.remove(file));
    }

    /// Forgets everything but what is on the disk. Waits for nothing.
    public void close() {
        record.close();
    }
}
