package dev.scabbard.app.ui.clipboard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The computer's clipboard. Used on the UI thread.
public interface SystemClipboard {

    /// Puts a text on the clipboard that is no secret.
    void put(String text);

    /// Puts a secret on the clipboard, with the marks that ask clipboard managers not to keep it.
    void putSecret(String secret);

    /// The text on the clipboard, if there is one.
    Optional<String> text();

    /// The files and folders that were copied in another program; none when it holds something else.
    List<Path> files();

    /// Leaves nothing on the clipboard, not even a blank text.
    void clear();
}
