package dev.scabbard.app.files.content;

import dev.scabbard.app.ui.DisplayText;
import java.util.Arrays;

/// A text in lines for the eye: characters that could deceive it are made visible, and a line that is too long to be
/// laid out at once is shown in pieces. A line becomes a string only when it is asked for.
public final class ShownText implements AutoCloseable {

    /// The longest piece, in characters.
    static final int LONGEST = 4096;

    private final DecodedText text;
    private final int[] starts;
    private final int[] ends;
    private final boolean inPieces;

    private ShownText(DecodedText text, int[] starts, int[] ends, boolean inPieces) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.inPieces = inPieces;
    }

    /// Takes over a text.
    ///
    /// @return the caller's to close
    public static ShownText of(DecodedText text) {
        int[] starts = new int[64];
        int[] ends = new int[64];
        boolean inPieces = false;
        int count = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean last = i == text.length();
            boolean lineEnd = !last && (text.at(i) == '\n' || text.at(i) == '\r');
            boolean full = i - start == LONGEST && !lineEnd && !last;
            if (!last && !lineEnd && !full) {
                continue;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            // A character of two halves stays whole.
            int end = full && Character.isHighSurrogate(text.at(i - 1)) ? i - 1 : i;
            starts[count] = start;
            ends[count] = end;
            count++;
            inPieces |= full;
            if (lineEnd && text.at(i) == '\r' && i + 1 < text.length() && text.at(i + 1) == '\n') {
                i++;
            }
            start = full ? end : i + 1;
        }
        return new ShownText(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), inPieces);
    }

    /// The number of lines; at least one.
    public int lines() {
        return starts.length;
    }

    /// A line, ready to be shown; after closing, nothing of it is left.
    public synchronized String line(int index) {
        StringBuilder line = new StringBuilder(ends[index] - starts[index]);
        for (int i = starts[index]; i < ends[index]; i++) {
            line.append(text.at(i));
        }
        return neutralised(line.toString());
    }

    private static String neutralised(String line) {
        if (line.indexOf('\t') < 0) {
            return DisplayText.neutralised(line);
        }
        // Tabs are shown as what they are: they move what follows, and nothing else.
        String[] parts = line.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = DisplayText.neutralised(parts[i]);
        }
        return String.join("\t", parts);
    }

    /// Whether a line was so long that it is shown in pieces.
    public boolean inPieces() {
        return inPieces;
    }

    /// How the text lay in its bytes.
    public TextEncoding encoding() {
        return text.encoding();
    }

    /// Overwrites the text.
    @Override
    public synchronized void close() {
        text.close();
    }

    @Override
    public String toString() {
        return "ShownText[…]";
    }
}
