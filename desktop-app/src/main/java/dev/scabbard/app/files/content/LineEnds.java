package dev.scabbard.app.files.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The line ends of a text: LF, CR LF and CR, each line with its own. An editor works with LF alone; afterwards every
/// line that was not changed gets its own end back, and a new one gets the end that most lines have.
///
/// Lines above the first and below the last change are the same beyond doubt. Between them a line keeps its end when
/// one of the same content was near the place where it was looked for.
public final class LineEnds {

    private static final int LOOK_AHEAD = 64;

    private final List<String> lines;
    private final List<End> ends;
    private final End usual;

    private LineEnds(List<String> lines, List<End> ends) {
        this.lines = lines;
        this.ends = ends;
        usual = mostFrequent(ends);
    }

    /// What may end a line.
    public enum End {
        LF("\n", "LF"),
        CRLF("\r\n", "CR LF"),
        CR("\r", "CR");

        private final String characters;
        private final String label;

        End(String characters, String label) {
            this.characters = characters;
            this.label = label;
        }

        /// Its name as users know it.
        public String label() {
            return label;
        }
    }

    /// Takes a text apart. The last line has no end.
    public static LineEnds of(String text) {
        List<String> lines = new ArrayList<>();
        List<End> ends = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != '\n' && character != '\r') {
                continue;
            }
            lines.add(text.substring(start, i));
            if (character == '\n') {
                ends.add(End.LF);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                ends.add(End.CRLF);
                i++;
            } else {
                ends.add(End.CR);
            }
            start = i + 1;
        }
        lines.add(text.substring(start));
        return new LineEnds(lines, ends);
    }

    /// The text with LF alone, for an editor.
    public String unified() {
        return String.join("\n", lines);
    }

    /// The only end that there is; empty when there are several, or none.
    public Optional<End> only() {
        return ends.stream().distinct().count() == 1 ? Optional.of(ends.getFirst()) : Optional.empty();
    }

    /// Whether lines end in different ways.
    public boolean mixed() {
        return ends.stream().distinct().count() > 1;
    }

    /// Gives an edited text its line ends.
    ///
    /// @param edited with LF alone
    public String restore(String edited) {
        List<String> now = List.of(edited.split("\n", -1));
        int shorter = Math.min(now.size(), lines.size());
        int above = 0;
        while (above < shorter && now.get(above).equals(lines.get(above))) {
            above++;
        }
        int below = 0;
        while (below < shorter - above
                && now.get(now.size() - 1 - below).equals(lines.get(lines.size() - 1 - below))) {
            below++;
        }
        StringBuilder text = new StringBuilder(edited.length() + now.size());
        int old = above;
        for (int i = 0; i < now.size() - 1; i++) {
            End end;
            if (i < above) {
                end = endOf(i);
            } else if (i >= now.size() - below) {
                end = endOf(lines.size() - now.size() + i);
            } else {
                int found = find(now.get(i), old, lines.size() - below);
                end = found < 0 ? usual : endOf(found);
                old = found < 0 ? old : found + 1;
            }
            text.append(now.get(i)).append(end.characters);
        }
        return text.append(now.getLast()).toString();
    }

    private int find(String line, int from, int to) {
        for (int i = from; i < Math.min(to, from + LOOK_AHEAD); i++) {
            if (lines.get(i).equals(line)) {
                return i;
            }
        }
        return -1;
    }

    private End endOf(int line) {
        // The last line had none; when one was added below it, it gets the usual one.
        return line < ends.size() ? ends.get(line) : usual;
    }

    private static End mostFrequent(List<End> ends) {
        End most = End.LF;
        long count = 0;
        for (End end : End.values()) {
            long these = ends.stream().filter(end::equals).count();
            if (these > count) {
                most = end;
                count = these;
            }
        }
        return most;
    }

    @Override
    public String toString() {
        return "LineEnds[…]";
    }
}
