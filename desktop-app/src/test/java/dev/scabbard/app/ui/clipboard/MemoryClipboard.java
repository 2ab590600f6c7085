package dev.scabbard.app.ui.clipboard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A clipboard of the test's own.
public final class MemoryClipboard implements SystemClipboard {

    private Optional<String> content = Optional.empty();
    private List<Path> files = List.of();

    /// Copies files, as a file manager does.
    public void putFiles(Path... paths) {
        content = Optional.empty();
        files = List.of(paths);
    }

    @Override
    public void put(String text) {
        content = Optional.of(text);
        files = List.of();
    }

    @Override
    public void putSecret(String secret) {
        put(secret);
    }

    @Override
    public Optional<String> text() {
        return content;
    }

    @Override
    public List<Path> files() {
        return files;
    }

    @Override
    public void clear() {
        content = Optional.empty();
        files = List.of();
    }
}
