package dev.scabbard.app.ui.view;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Notes what would have been opened in the browser.
public final class RecordingBrowser implements Browser {

    private final List<URI> opened = new ArrayList<>();

    @Override
    public void open(URI address) {
        opened.add(address);
    }

    /// What was opened, in order.
    public List<URI> opened() {
        return List.copyOf(opened);
    }
}
