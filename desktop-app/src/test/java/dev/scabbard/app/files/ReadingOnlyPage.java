package dev.scabbard.app.files;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import java.util.stream.Stream;

/// What tells that a vault is open for reading only.
public final class ReadingOnlyPage extends Page {

    public ReadingOnlyPage(GuiTest test) {
        super(test);
        awaitShown("filesReadingOnly");
    }

    /// Whether any button can be used that changes something.
    public boolean canChange() {
        return Stream.of("filesUpload", "filesNewFolder", "filesRename", "filesDelete").anyMatch(this::isEnabled);
    }

    public boolean canDownload() {
        return isEnabled("filesDownload");
    }
}
