package dev.scabbard.app.ui;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/// Whether Java can name every file. Under a POSIX locale it cannot name one outside ASCII. Loads nothing of JavaFX.
public final class FileNameLocale {

    private FileNameLocale() {}

    /// Whether this program can name every file.
    public static boolean namesEveryFile() {
        return namesEveryFile(System.getProperty("sun.jnu.encoding", ""));
    }

    /// Whether a program can name every file whose system property `sun.jnu.encoding` is this.
    public static boolean namesEveryFile(String encoding) {
        try {
            return Charset.forName(encoding).newEncoder().canEncode("ä漢😀");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
