package dev.scabbard.core.vault.seen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The record in memory: what lies where, and what to think of a version that is seen. Knows nothing of files on this
/// computer. Safe for use by several threads.
///
/// It is bounded: of more files than [#MOST] those that were seen longest ago are forgotten.
final class KnownFiles {

    /// How many files are remembered.
    static final int MOST = 250_000;

    private final int most;
    private final Map<String, Known> files = new LinkedHashMap<>();
    private final Map<FileTag, String> places = new HashMap<>();
    private final Map<String, Alarm> alarms = new LinkedHashMap<>();

    KnownFiles() {
        this(MOST);
    }

    /// @param most how many files to remember
    KnownFiles(int most) {
        this.most = most;
    }

    /// What to think of a version that lies at a path.
    synchronized Judgement judge(String path, Version version) {
        Known known = files.getOrDefault(path, Known.NOTHING);
        FileTag tag = version.tag();
        if (known.is(tag)) {
            return new Judgement.Unchanged(known.since());
        }
        if (known.doubtful()) {
            return new Judgement.FirstSeen();
        }
        if (known.earlier().contains(tag)) {
            return new Judgement.Suspicious(new Alarm.EarlierVersion(Event.names(path), version, known.last()));
        }
        Optional<String> other = Optional.ofNullable(places.get(tag));
        if (other.isPresent()) {
            return new Judgement.Suspicious(
                    new Alarm.OtherFile(Event.names(path), version, Event.names(other.get())));
        }
        return known.current().isPresent()
                ? new Judgement.ChangedElsewhere(known.last())
                : new Judgement.FirstSeen();
    }

    /// Takes a line of the record.
    synchronized void apply(Event event) {
        switch (event) {
            case Event.Saw saw -> saw(saw);
            case Event.Stands stands -> put(stands.path(), stands.known());
            case Event.Moved moved -> move(moved.from(), moved.to());
            case Event.Gone gone -> below(gone.path()).forEach(path -> {
                alarms.remove(path);
                put(path, files.getOrDefault(path, Known.NOTHING).gone());
            });
            case Event.Doubted doubted -> {
                alarms.remove(doubted.path());
                put(doubted.path(), files.getOrDefault(doubted.path(), Known.NOTHING).doubted());
            }
            case Event.Raised raised -> alarms.put(Event.path(raised.alarm().path()), raised.alarm());
        }
    }

    private void saw(Event.Saw saw) {
        FileTag tag = saw.version().tag();
        alarms.remove(saw.path());
        Optional.ofNullable(places.get(tag))
                .filter(place -> !place.equals(saw.path()))
                .ifPresent(place -> files.computeIfPresent(place, (_, known) -> known.without(tag)));
        Known before = files.getOrDefault(saw.path(), Known.NOTHING);
        put(saw.path(), before.saw(saw.version(), saw.at(), saw.elsewhere()));
    }

    private void move(String from, String to) {
        for (String path : below(from)) {
            String target = to + path.substring(from.length());
            Optional<Known> known = Optional.ofNullable(files.get(path));
            alarms.remove(target);
            remove(path);
            known.ifPresent(moved -> put(target, moved.after(files.getOrDefault(target, Known.NOTHING))));
            Optional.ofNullable(alarms.remove(path)).ifPresent(alarm -> alarms.put(target, at(target, alarm)));
        }
    }

    private static Alarm at(String path, Alarm alarm) {
        List<String> names = Event.names(path);
        return switch (alarm) {
            case Alarm.OtherFile other -> new Alarm.OtherFile(names, other.version(), other.other());
            case Alarm.EarlierVersion earlier ->
                new Alarm.EarlierVersion(names, earlier.version(), earlier.newer());
        };
    }

    private Set<String> below(String path) {
        String inside = path + "/";
        return Stream.concat(files.keySet().stream(), alarms.keySet().stream())
                .filter(each -> each.equals(path) || each.startsWith(inside))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What was touched last goes to the end.
    private void put(String path, Known known) {
        Known before = Optional.ofNullable(files.remove(path)).orElse(Known.NOTHING);
        before.past().forEach(tag -> places.remove(tag, path));
        files.put(path, known);
        known.past().forEach(tag -> places.put(tag, path));
        while (files.size() > most) {
            remove(files.keySet().iterator().next());
        }
    }

    private void remove(String path) {
        Optional.ofNullable(files.remove(path))
                .ifPresent(known -> known.past().forEach(tag -> places.remove(tag, path)));
    }

    /// All that is known, as lines of which the same record can be made again.
    synchronized List<Event> lines() {
        List<Event> lines = new ArrayList<>(files.size() + alarms.size());
        files.forEach((path, known) -> lines.add(new Event.Stands(path, known)));
        alarms.values().forEach(alarm -> lines.add(new Event.Raised(alarm)));
        return lines;
    }

    /// How many files are known.
    synchronized int size() {
        return files.size();
    }

    /// What is known of a file whose version is.
    synchronized Optional<Sighting> sighting(String path) {
        Known known = files.getOrDefault(path, Known.NOTHING);
        Optional<Alarm> alarm = Optional.ofNullable(alarms.get(path));
        return known.current()
                .map(version ->
                        new Sighting(version.size(), known.since(), known.last(), known.elsewhere(), alarm))
                .or(() -> alarm.map(each -> new Sighting(
                        each.version().size(), Instant.EPOCH, Instant.EPOCH, false, alarm)));
    }

    /// The version that belongs at a path.
    synchronized Optional<Version> version(String path) {
        return files.getOrDefault(path, Known.NOTHING).current();
    }

    /// The alarms that nobody has accepted, in the order in which they rose.
    synchronized List<Alarm> alarms() {
        return List.copyOf(alarms.values());
    }

    /// Whether there is this alarm.
    synchronized boolean has(Alarm alarm) {
        return alarm.equals(alarms.get(Event.path(alarm.path())));
    }

    synchronized void clear() {
        files.clear();
        places.clear();
        alarms.clear();
    }
}
