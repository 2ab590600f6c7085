package dev.scabbard.core.vault.seen;

import dev.scabbard.core.secret.SecretBytes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;

/// The record of what was seen of a vault's files: under each path the [tag][FileTag] and the size of the version that
/// belongs there, and the tags of some versions before. It is told of every file that was read whole, brought, moved or
/// deleted here, and judges what is read:
///
/// * The same tag under the same path is fine.
/// * A tag that nobody has seen is a change made elsewhere, which deserves a quiet mark.
/// * A tag that was known under another path, or that belongs to an earlier version, is an [Alarm]: only a rename by
///   another program, or a server that swaps files or brings old ones back, can do that.
///
/// Nothing here is a secret of its own, but names are: on the disk the record is sealed under a key derived from the
/// vault key, in files of the owner alone. Several windows may use the same one. A record that cannot be written stops
/// nothing; it then lasts until the vault locks.
///
/// Paths are the names from the root down, files without `.exef`. Safe for use by several threads; methods that say so
/// use the disk.
public final class SeenFiles implements AutoCloseable {

    /// A version that is seen again and again is written down so often at most.
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final KnownFiles known;
    private final Optional<Keeper> keeper;
    private final InstantSource clock;
    private final Instant opened;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private SeenFiles(KnownFiles known, Optional<Keeper> keeper, InstantSource clock) {
        this.known = known;
        this.keeper = keeper;
        this.clock = clock;
        this.opened = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// A record that lasts until it is closed.
    public static SeenFiles inMemory(InstantSource clock) {
        return new SeenFiles(new KnownFiles(), Optional.empty(), clock);
    }

    /// Opens the record in a folder, which is made when it is not there. Uses the disk.
    ///
    /// @param folder for one vault alone
    /// @param vaultKey stays the caller's
    /// @return the caller's to close, while the vault is being locked
    public static SeenFiles open(Path folder, SecretBytes vaultKey, InstantSource clock) {
        KnownFiles known = new KnownFiles();
        return new SeenFiles(known, Optional.of(Keeper.open(folder, vaultKey, known)), clock);
    }

    /// Removes the record of a vault that is not to be known here any more. What cannot be removed stays sealed. Uses
    /// the disk.
    ///
    /// @param folder that [#open] was given; it need not be there
    public static void remove(Path folder) {
        Keeper.remove(folder);
    }

    /// What is wrong with the record on the disk.
    public Optional<SeenProblem> problem() {
        return keeper.flatMap(Keeper::problem);
    }

    /// A file was read to its end and verified. Judges it, and remembers it unless it is suspicious. Uses the disk.
    public Judgement saw(List<String> path, Version version) {
        String place = Event.path(path);
        Judgement[] judgement = {new Judgement.FirstSeen()};
        change(false, () -> {
            judgement[0] = known.judge(place, version);
            return lines(place, version, judgement[0]);
        });
        return judgement[0];
    }

    private List<Event> lines(String path, Version version, Judgement judgement) {
        Instant now = now();
        return switch (judgement) {
            case Judgement.FirstSeen _ -> List.of(new Event.Saw(path, version, now, false));
            case Judgement.ChangedElsewhere _ -> List.of(new Event.Saw(path, version, now, true));
            case Judgement.Suspicious(Alarm alarm) ->
                known.has(alarm) ? List.of() : List.of(new Event.Raised(alarm));
            case Judgement.Unchanged _ ->
                worthNoting(path, version, now) ? List.of(new Event.Saw(path, version, now, true)) : List.of();
        };
    }

    private boolean worthNoting(String path, Version version, Instant now) {
        Sighting before = known.sighting(path).orElseThrow();
        return before.alarm().isPresent()
                || before.size() != version.size()
                || Duration.between(before.last(), now).compareTo(AGAIN) > 0;
    }

    /// We have brought a version to a path. Uses the disk.
    public void brought(List<String> path, Version version) {
        change(true, () -> List.of(new Event.Saw(Event.path(path), version, now(), false)));
    }

    /// We have moved or renamed a file, or a folder with all that is in it. Uses the disk.
    public void moved(List<String> from, List<String> to) {
        change(true, () -> List.of(new Event.Moved(Event.path(from), Event.path(to))));
    }

    /// We have deleted a file, or a folder with all that is in it. Uses the disk.
    public void deleted(List<String> path) {
        change(true, () -> List.of(new Event.Gone(Event.path(path))));
    }

    /// We have changed a file and do not know which version lies there now: whatever is seen there next will be right.
    /// Uses the disk.
    public void doubted(List<String> path) {
        change(true, () -> List.of(new Event.Doubted(Event.path(path))));
    }

    /// The user says that all is well: what lies there belongs there from now on. Uses the disk.
    public void accept(Collection<Alarm> alarms) {
        List<Event> lines = new ArrayList<>();
        for (Alarm alarm : alarms) {
            lines.add(new Event.Saw(Event.path(alarm.path()), alarm.version(), now(), false));
        }
        change(true, () -> lines);
    }

    /// @param ours whether it is something that we did, which is to outlast a power cut
    private void change(boolean ours, Keeper.Decision decision) {
        if (closed) {
            return;
        }
        List<Event> lines = keeper.map(each -> each.change(ours, decision)).orElseGet(() -> {
            synchronized (this) {
                List<Event> decided = decision.lines();
                decided.forEach(known::apply);
                return decided;
            }
        });
        if (closed) {
            known.clear();
        } else if (!lines.isEmpty()) {
            listeners.forEach(Runnable::run);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// What is known of a file whose version is known, or that there is an alarm about.
    public Optional<Sighting> sighting(List<String> path) {
        return known.sighting(Event.path(path));
    }

    /// The version that belongs at a path.
    public Optional<Version> version(List<String> path) {
        return known.version(Event.path(path));
    }

    /// What to show beside a file. A change made elsewhere is marked until the vault locks once it was read, and before
    /// when the server lists another size.
    ///
    /// @param mayHold whether the file, as the server lists it now, may hold so many bytes
    public SeenMark mark(List<String> path, LongPredicate mayHold) {
        Optional<Sighting> sighting = known.sighting(Event.path(path));
        if (sighting.isEmpty()) {
            return SeenMark.NONE;
        }
        Sighting seen = sighting.get();
        if (seen.alarm().isPresent()) {
            return SeenMark.ALARM;
        }
        boolean othersMadeIt = seen.changedElsewhere() && !seen.since().isBefore(opened);
        return othersMadeIt || !mayHold.test(seen.size()) ? SeenMark.CHANGED : SeenMark.NONE;
    }

    /// The alarms that nobody has accepted, in the order in which they rose.
    public List<Alarm> alarms() {
        return known.alarms();
    }

    /// Calls `listener` whenever something is remembered, on the thread that brought it.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// Overwrites the key and forgets what is in memory; what comes afterwards is not remembered. Does not wait.
    /// Closing twice does nothing.
    @Override
    public void close() {
        closed = true;
        listeners.clear();
        keeper.ifPresent(Keeper::close);
        known.clear();
    }
}
