package dev.scabbard.core.vault.content;

import java.io.InputStream;
import java.util.function.Supplier;

/// What comes from somewhere else while it is sent.
///
/// @param length in bytes
/// @param streams opens it at its start
record StreamedContent(long length, Supplier<InputStream> streams) implements Content {

    @Override
    public InputStream open() {
        return streams.get();
    }
}
