package dev.scabbard.core.vault;

import java.util.function.Consumer;

/// A local file on its way into a vault: read once, sealed twice (vault key, then session key) and sent as a stream in
/// constant memory (Excalibur 0.2, A.7). Its size on the server is compared before [#run] returns.
public final class Upload implements Transfer {

    Upload() {}

    @Override
    public String name() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void run(Consumer<TransferProgress> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TransferProgress progress() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel() {
        throw new UnsupportedOperationException();
    }
}
