package dev.scabbard.app.files.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A piece of one line of a text.
///
/// @param line counted from 0
/// @param start where it begins in the line, in UTF-16 units
/// @param end where it ends in the line
record TextSpot(int line, int start, int end) implements Comparable<TextSpot> {

    private static final Comparator<TextSpot> ORDER =
            Comparator.comparingInt(TextSpot::line).thenComparingInt(TextSpot::start);

    /// All the places where something stands, from the first to the last, none over another; upper and lower case are
    /// the same.
    ///
    /// @param wanted nothing is nowhere
    static List<TextSpot> of(String wanted, List<String> lines) {
        List<TextSpot> spots = new ArrayList<>();
        int length = wanted.length();
        for (int line = 0; line < lines.size() && length > 0; line++) {
            String text = lines.get(line);
            int at = 0;
            while (at + length <= text.length()) {
                if (text.regionMatches(true, at, wanted, 0, length)) {
                    spots.add(new TextSpot(line, at, at + length));
                    at += length;
                } else {
                    at++;
                }
            }
        }
        return spots;
    }

    /// Whether this begins where another ends, or later.
    boolean isAfter(TextSpot other) {
        return line > other.line || line == other.line && start >= other.end;
    }

    @Override
    public int compareTo(TextSpot other) {
        return ORDER.compare(this, other);
    }
}
