package dev.scabbard.app.ui.view;

import java.net.URI;

/// The user's web browser, and the system's file manager.
public interface Browser {

    /// Opens a page or a folder outside of this program.
    ///
    /// @param address absolute, of one of the schemes `http`, `https` and `file`; anything else is ignored
    void open(URI address);
}
