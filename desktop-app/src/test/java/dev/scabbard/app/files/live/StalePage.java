package dev.scabbard.app.files.live;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;

/// What is said of a folder that could not be fetched.
public final class StalePage extends Page {

    public StalePage(GuiTest test) {
        super(test);
    }

    /// Whether it says that the rows may be out of date.
    public boolean isShown() {
        return isShown("filesStale");
    }

    /// Whether it stands in place of the rows.
    public boolean isInPlaceOfTheRows() {
        return isShown("filesFailed");
    }
}
