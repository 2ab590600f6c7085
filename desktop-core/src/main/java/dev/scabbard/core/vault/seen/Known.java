package dev.scabbard.core.vault.seen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known under one path.
///
/// @param current the version that belongs there; empty when the file was deleted, or its version is not known
/// @param since when that was first seen there
/// @param last when it was last seen there
/// @param elsewhere whether somebody else made it, after another version had been seen here
/// @param doubtful whether any version will do the next time
/// @param earlier the tags of versions before, the latest first
record Known(
        Optional<Version> current,
        Instant since,
        Instant last,
        boolean elsewhere,
        boolean doubtful,
        List<FileTag> earlier) {

    /// How many earlier versions of a file are remembered.
    static final int MOST_EARLIER = 16;

    static final Known NOTHING =
            new Known(Optional.empty(), Instant.EPOCH, Instant.EPOCH, false, false, List.of());

    Known {
        earlier = earlier.size() > MOST_EARLIER ? List.copyOf(earlier.subList(0, MOST_EARLIER)) : List.copyOf(earlier);
    }

    boolean is(FileTag tag) {
        return current.filter(version -> version.tag().equals(tag)).isPresent();
    }

    /// The same after a version was seen there.
    Known saw(Version version, Instant at, boolean byOthers) {
        if (is(version.tag())) {
            return new Known(Optional.of(version), since, at, elsewhere && byOthers, false, earlier);
        }
        List<FileTag> before = past();
        before.remove(version.tag());
        return new Known(Optional.of(version), at, at, byOthers, false, before);
    }

    /// The same once it was deleted.
    Known gone() {
        return new Known(Optional.empty(), since, last, false, false, past());
    }

    /// The same once nobody knows which version lies there.
    Known doubted() {
        return new Known(Optional.empty(), since, last, false, true, past());
    }

    /// The same without a version that has turned out to belong elsewhere.
    Known without(FileTag tag) {
        List<FileTag> others = new ArrayList<>(earlier);
        others.remove(tag);
        Optional<Version> rest = current.filter(version -> !version.tag().equals(tag));
        return new Known(rest, since, last, elsewhere, doubtful, others);
    }

    /// The same with what was known before at the place it comes to.
    Known after(Known before) {
        List<FileTag> all = new ArrayList<>(earlier);
        all.addAll(before.past());
        return new Known(current, since, last, elsewhere, doubtful, all);
    }

    /// All versions, the latest first.
    List<FileTag> past() {
        List<FileTag> all = new ArrayList<>();
        current.ifPresent(version -> all.add(version.tag()));
        all.addAll(earlier);
        return all;
    }
}
