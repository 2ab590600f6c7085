package dev.scabbard.app.files.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;

/// Finds the next row whose name begins with what the user types, whatever the case. After a second without a
/// keystroke the next one begins a new search; the same letter again goes on to the next such name.
public final class TypeAhead {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final InstantSource time;
    private String typed = "";
    private Instant last = Instant.EPOCH;

    /// @param time by which a pause in typing is told
    public TypeAhead(InstantSource time) {
        this.time = time;
    }

    /// Whether a search is under way, so that a blank belongs to it.
    public boolean isUnderWay() {
        return !typed.isEmpty() && time.instant().isBefore(last.plus(PATIENCE));
    }

    /// Looks for a row after the user typed something; nothing is found when no name begins so.
    ///
    /// @param text what was typed just now
    /// @param rows what is on screen
    /// @param from the row that the keyboard is at, or -1
    public OptionalInt type(String text, List<FileRow> rows, int from) {
        boolean goesOn = isUnderWay();
        boolean again = goesOn && typed.equalsIgnoreCase(text);
        last = time.instant();
        typed = goesOn && !again ? typed + text : text;
        int start = goesOn && !again ? Math.max(from, 0) : from + 1;
        for (int i = 0; i < rows.size(); i++) {
            int at = (start + i) % rows.size();
            if (begins(rows.get(at).entry().name())) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private boolean begins(String name) {
        return name.regionMatches(true, 0, typed, 0, typed.length());
    }
}
