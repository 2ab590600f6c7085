package dev.scabbard.app.secrets;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.core.xecrets.XecretsRecord;
import java.util.Locale;

/// A record as the list shows it: title and first line of its content, both neutralised, and what a search looks at.
/// Never the secret.
record SecretRow(XecretsRecord source, String title, String firstLine, String folded) {

    private static final int LONGEST_LINE = 200;

    static SecretRow of(XecretsRecord source) {
        return new SecretRow(
                source,
                DisplayText.neutralised(source.title()),
                DisplayText.neutralised(firstLine(source.content())),
                fold(source.title() + '\n' + source.content()));
    }

    /// Brings text into the form in which a search compares it.
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String firstLine(String content) {
        String line = content.lines().map(String::strip).filter(found -> !found.isEmpty()).findFirst().orElse("");
        return line.length() <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_LINE)));
    }

    /// Whether every word of the query occurs in title or content.
    boolean matches(String[] foldedWords) {
        for (String word : foldedWords) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "SecretRow";
    }
}
