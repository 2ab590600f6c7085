package dev.scabbard.app.ui;

import java.util.Optional;

/// A clipboard of the test's own.
public final class MemoryClipboard implements SystemClipboard {

    private Optional<String> content = Optional.empty();

    @Override
    public void put(String text) {
        content = Optional.of(text);
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
    public void clear() {
        content = Optional.empty();
    }
}
