package dev.scabbard.app.files.seen;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.seen.Alarm;
import dev.scabbard.core.vault.seen.SeenMark;
import dev.scabbard.core.vault.seen.Sighting;
import java.util.List;
import java.util.Optional;

/// What was seen of files, in words.
public final class SeenWords {

    private SeenWords() {}

    /// What there is to be alarmed about.
    static String of(List<Alarm> alarms) {
        String first = of(alarms.getFirst());
        int more = alarms.size() - 1;
        return more == 0 ? first : first + " " + Messages.text("files.seen.more", Argument.count(more));
    }

    private static String of(Alarm alarm) {
        return switch (alarm) {
            case Alarm.OtherFile other ->
                Messages.text("files.seen.other", path(other.path()), path(other.other()));
            case Alarm.EarlierVersion earlier ->
                Messages.text(
                        "files.seen.earlier",
                        Argument.text(path(earlier.path())),
                        Argument.moment(earlier.newer()));
        };
    }

    private static String path(List<String> names) {
        return String.join("/", names);
    }

    /// What a mark means; empty for none.
    public static String of(SeenMark mark) {
        return switch (mark) {
            case NONE -> "";
            case CHANGED -> Messages.text("files.seen.mark.changed");
            case ALARM -> Messages.text("files.seen.mark.alarm");
        };
    }

    /// What is known of one file.
    public static String of(Vault vault, FileEntry file) {
        List<String> path = file.path().segments();
        Optional<Sighting> seen = vault.seen().sighting(path);
        if (seen.isEmpty()) {
            return Messages.text("files.seen.never");
        }
        Sighting sighting = seen.get();
        if (sighting.alarm().isPresent()) {
            return of(sighting.alarm().get());
        }
        if (!file.mayHold(sighting.size())) {
            return Messages.text("files.seen.changedSince", Argument.moment(sighting.last()));
        }
        return Messages.text(
                sighting.changedElsewhere() ? "files.seen.changed" : "files.seen.unchanged",
                Argument.moment(sighting.since()));
    }
}
